package org.toguna.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.testing.SetClock;
import org.toguna.testing.TestSite;

/// What Awa sees first, two days before the third edition opens.
class DeskHomeTest {
  private static final Instant TWO_DAYS_BEFORE = Instant.parse("2026-01-27T10:00:00Z");
  private static final String DESK = "/organisation/editions/3";

  private static TestSite site(Db.Engine engine) {
    return TestSite.on(engine, new SetClock(TWO_DAYS_BEFORE));
  }

  private static TestSite thirdEdition(Db.Engine engine) {
    var site = site(engine);
    var files = site.bean(EditionFile.class);
    for (String name : List.of("edition-2022.yaml", "edition-2024.yaml", "edition-2026.yaml")) {
      files.take(YamlMap.read(Path.of("src/main/resources/demo", name)));
    }
    files.take(YamlMap.read(Path.of("src/main/resources/demo/programme-2026.yaml")));
    return site;
  }

  private static String text(String page) {
    return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @EnumSource
  void onANewInstallationSheIsToldHowToBegin(Db.Engine engine) {
    try (var site = site(engine)) {
      assertThat(site.page("/organisation"))
          .contains("Bienvenue", "href=\"/organisation/editions/nouvelle\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDaysToGoAndTheSessionsAreThere(Db.Engine engine) {
    try (var site = thirdEdition(engine)) {
      assertThat(text(site.page("/organisation")))
          .contains("2 jours avant l’ouverture", "38 publiées", "Toutes 14 14 10 38");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatALackingSessionLacksIsSaid(Db.Engine engine) {
    try (var site = thirdEdition(engine)) {
      site.post(
          DESK + "/seances",
          Map.of("kind", "PANEL", "title.fr", "Nouveau panel", "languages", "fr"));
      site.post(DESK + "/intervenants", Map.of("name", "Oumar Traoré"));

      assertThat(text(site.page("/organisation")))
          .contains(
              "Une séance n’a pas d’horaire",
              "Une séance n’a pas de salle",
              "Une séance attend d’être publiée",
              "Une personne n’a pas encore accepté");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theAddressSaysWhichEdition(Db.Engine engine) {
    try (var site = thirdEdition(engine)) {
      var second = site.page("/organisation/editions/2/accueil");

      assertThat(second)
          .contains("2ᵉ édition", "href=\"/organisation/editions/2/salles\"")
          .doesNotContain("href=\"/organisation/editions/3/salles\"");
      assertThat(site.page("/organisation")).contains("href=\"" + DESK + "/salles\"");
      assertThat(site.page("/organisation/journal")).contains("href=\"" + DESK + "/salles\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theJournalIsReadByKindAndPageByPage(Db.Engine engine) {
    try (var site = thirdEdition(engine)) {
      var first = site.page("/organisation/journal?sujet=session");
      var older =
          Pattern.compile("href=\"(/organisation/journal\\?[^\"]*avant=[^\"]+)\"").matcher(first);

      assertThat(older.find()).isTrue();
      var second = site.page(older.group(1).replace("&amp;", "&"));
      assertThat(second).contains("<b>Séance").doesNotContain("Réglages de l’édition ·");
      assertThat(second).isNotEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void idsAreReadAsNamesAndOneNamesItsCommand(Db.Engine engine) {
    try (var site = thirdEdition(engine)) {
      var page = site.page("/organisation/journal?sujet=session");

      assertThat(page).contains("ligne de commande");
      assertThat(text(page)).doesNotContainPattern("Salle [0-9a-f]{8}-[0-9a-f]{4}-");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMadeUpQuestionToTheJournalIsHarmless(Db.Engine engine) {
    try (var site = site(engine)) {
      assertThat(
              site.page(
                  "/organisation/journal?sujet=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&avant=x"))
          .contains("Aucun changement noté")
          .doesNotContain("<script>alert");
    }
  }
}
