package org.toguna.visitor;

import java.util.List;

/// One address of every kind of public page, with content of the demonstration.
final class PublicPages {
  static final String SESSION = "/programme/ia-et-e-gouvernance";

  static final List<String> ALL =
      List.of(
          "/",
          "/programme",
          "/programme?jour=tous",
          "/programme?jour=2026-01-30",
          "/programme/salles",
          "/programme/favoris",
          SESSION,
          "/intervenants",
          "/intervenants/neba-kulibali",
          "/concours",
          "/concours/start-ups",
          "/concours/start-ups/reglement",
          "/panels",
          "/master-classes",
          "/exposition",
          "/inscription",
          "/recommandations",
          "/journal",
          "/communiques",
          "/communiques/cloture",
          "/informations-pratiques",
          "/pays/bf",
          "/partenaires",
          "/editions",
          "/editions/1",
          "/editions/2",
          "/editions/2/pays/ne",
          "/editions/2/recommandations",
          "/editeur",
          "/donnees-personnelles",
          "/accessibilite",
          "/hors-ligne");

  private PublicPages() {}
}
