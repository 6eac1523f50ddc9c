package org.toguna.edition;

import java.util.Map;

/// Each shelf with a form as an organiser fills it in.
@SuppressWarnings("ImmutableEnumChecker") // Map.of makes what nobody can change
enum Shelves {
  ROOM(
      "/salles",
      "name",
      Map.of(
          "name", "Salle Djoliba",
          "capacity", "300",
          "equipment", "Écran",
          "position", "10")),
  DAY(
      "/jours",
      "title.fr",
      Map.of(
          "date", "2030-01-29",
          "title.fr", "Ouverture",
          "opens", "08:00",
          "closes", "18:00")),
  COUNTRY(
      "/pays",
      "presentation.fr",
      Map.of("code", "BF", "presentation.fr", "Le pays des hommes intègres", "position", "10")),
  PART_PAGE(
      "/parties",
      "summary.fr",
      Map.of(
          "part", "PANELS", "summary.fr", "Des ministres et des experts", "rules.fr", "Écouter")),
  MILESTONE(
      "/calendriers",
      "what.fr",
      Map.of(
          "what.fr", "Appel à candidatures",
          "part", "CONTEST",
          "opens", "2029-11-24T00:00",
          "closes", "2029-12-15T23:59")),
  FIGURE(
      "/chiffres",
      "label.fr",
      Map.of("number", "58", "label.fr", "stands", "part", "EXHIBITION", "position", "10")),
  PARTNER(
      "/partenaires",
      "name",
      Map.of(
          "name", "Orange Mali",
          "level", "GOLD",
          "website", "https://example.org",
          "position", "10")),
  ANNOUNCEMENT(
      "/communiques",
      "title.fr",
      Map.of(
          "title.fr", "Les inscriptions sont ouvertes",
          "body.fr", "Venez nombreux.",
          "at", "2026-01-05T08:00",
          "published", "on"));

  private final String path;
  private final String text;
  private final Map<String, String> form;

  Shelves(String path, String text, Map<String, String> form) {
    this.path = path;
    this.text = text;
    this.form = form;
  }

  String at(int edition) {
    return Awa.desk(edition) + path;
  }

  /// The field that holds a required or shown text.
  String text() {
    return text;
  }

  String typed() {
    return form.getOrDefault(text, "");
  }

  Map<String, String> form() {
    return form;
  }

  boolean textIsRequired() {
    return this != COUNTRY;
  }
}
