package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;

/// Awa lays a contest down on the desk, form by form.
@ParameterizedClass
@EnumSource(Db.Engine.class)
class ContestsDeskTest extends AtThePodium {
  private static UUID fresh(String name) {
    var answer =
        podium.post(
            Podium.DESK,
            "name.fr="
                + name
                + "&kind=STARTUPS&summary.fr=Un produit qui existe.&perPerson=1&perFirm=1&categoriesPerEntry=1");
    assertThat(answer.statusCode()).isEqualTo(303);
    var led = answer.headers().firstValue("Location").orElse("");
    return UUID.fromString(led.replaceAll(".*/concours/([0-9a-f-]{36}).*", "$1"));
  }

  private static int put(UUID id, String path, String fields) {
    return podium.post(Podium.at(id) + path, fields).statusCode();
  }

  private static void must(HttpResponse<String> answer, String field, String says) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#f-" + field + "\"", says);
  }

  @Test
  void aContestIsLaidDownFromNothingAndOpened() {
    var id = fresh("Concours du désert");
    assertThat(podium.site.page(Podium.at(id)))
        .contains("une catégorie au moins", "un critère de notation au moins", "un prix au moins");
    assertThat(podium.read(id)).isEmpty();

    assertThat(
            put(
                id,
                "/calendrier",
                "opening=2025-11-17T08:00&closing=2025-12-21T23:59:59&results=2026-01-31T17:00"))
        .isEqualTo(303);
    assertThat(put(id, "/categories", "name.fr=Culture&place=1")).isEqualTo(303);
    assertThat(
            put(
                id,
                "/conditions?genre=UNRELATED",
                "tie=JURY&proof.fr=Déclaration&appeal.fr=Par écrit&place=1"))
        .isEqualTo(303);
    assertThat(
            put(
                id,
                "/criteres",
                "round=PITCH&name.fr=Pitch&weight=100&levels.fr=Rien\nTout&place=1"))
        .isEqualTo(303);
    assertThat(
            put(
                id,
                "/prix?genre=RANKED",
                "name.fr=Premier prix&category=culture&rank=1&amount=5000000&place=1"))
        .isEqualTo(303);

    assertThat(podium.open(id, "").statusCode()).isEqualTo(303);
    assertThat(podium.site.page("/concours/concours-du-desert")).contains("Premier prix");
    assertThat(
            Pattern.compile("href=\"(" + Podium.at(id) + "/[^\"]+)\"")
                .matcher(podium.site.page(Podium.at(id)))
                .results()
                .map(way -> way.group(1)))
        .as("each way leads elsewhere")
        .hasSizeGreaterThan(10)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfRuleIsAskedForWrittenAndShownAgain(Rule.Genre genre) {
    var id = fresh("Règles " + genre);
    var add = Podium.at(id) + "/conditions";
    assertThat(podium.site.page(add + "/nouveau?genre=" + genre)).contains("name=\"proof.fr\"");

    var answer =
        podium.post(
            add + "?genre=" + genre,
            "countries.ML=on&countries.NE=on&least=18&most=35&years=4&on=2025-12-21&percent=51&body=CAPITAL&tie=FAMILY&proof.fr=Une pièce&appeal.fr=Par écrit&place=1");

    assertThat(answer.statusCode()).isEqualTo(303);
    var condition = podium.contest(id).terms().entry().conditions().getFirst();
    assertThat(condition.rule().genre()).isEqualTo(genre);
    assertThat(TermsJson.read(TermsJson.write(podium.contest(id).terms())))
        .isEqualTo(podium.contest(id).terms());
    assertThat(podium.site.page(add + "/" + condition.slug())).contains("Une pièce");
    assertThat(podium.site.page(add)).contains("href=\"" + add + "/" + condition.slug() + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfPrizeIsAskedForWrittenAndShownAgain(Prize.Genre genre) {
    var id = fresh("Prix " + genre);
    var add = Podium.at(id) + "/prix";

    var answer =
        podium.post(
            add + "?genre=" + genre,
            "name.fr=Prix&category=&rank=2&body=CAPITAL&percent=50&partner=Opérateur&amount=250000&place=1");

    assertThat(answer.statusCode()).isEqualTo(303);
    var prize = podium.contest(id).terms().prizes().getFirst();
    assertThat(prize.genre()).isEqualTo(genre);
    assertThat(prize.amount()).isEqualTo(250_000);
    assertThat(podium.site.page(add + "/prix")).contains("value=\"250000\"");
  }

  @Test
  void datesMustFollowEachOther() {
    var id = fresh("Dates");
    var same =
        podium.post(
            Podium.at(id) + "/calendrier",
            "opening=2025-12-21T23:59:59&closing=2025-12-21T23:59:59");
    must(same, "closing", "doit suivre la précédente");
    var jumped =
        podium.post(
            Podium.at(id) + "/calendrier", "opening=2025-11-17T08:00&results=2025-11-16T08:00");
    must(jumped, "results", "doit suivre la précédente");
    assertThat(podium.contest(id).terms().calendar().moments()).isEmpty();
  }

  @Test
  void weightsNeverExceedTheTotal() {
    var id = fresh("Poids");
    put(id, "/criteres", "round=PITCH&name.fr=Un&weight=60&levels.fr=Rien\nTout&place=1");
    var over =
        podium.post(
            Podium.at(id) + "/criteres",
            "round=PITCH&name.fr=Deux&weight=41&levels.fr=Rien\nTout&place=2");
    must(over, "weight", "dépasse son total");
    assertThat(
            put(
                id,
                "/criteres",
                "round=STANDS&name.fr=Trois&weight=41&levels.fr=Rien\nTout&place=2"))
        .isEqualTo(303);
    assertThat(
            put(
                id,
                "/criteres/un",
                "round=PITCH&name.fr=Un&weight=100&levels.fr=Rien\nTout&place=1"))
        .isEqualTo(303);
    assertThat(podium.site.page(Podium.at(id) + "/criteres"))
        .contains("100 points sur 100", "41 points sur 100");
  }

  @Test
  void levelsAreAsManyInEachLanguage() {
    var id = fresh("Niveaux");
    must(
        podium.post(
            Podium.at(id) + "/criteres",
            "round=PITCH&name.fr=Un&weight=10&levels.fr=Rien\nTout&levels.en=Nothing&place=1"),
        "levels-en",
        "autant de niveaux");
    must(
        podium.post(
            Podium.at(id) + "/criteres", "round=PITCH&name.fr=Un&weight=10&levels.fr=Rien&place=1"),
        "levels-fr",
        "de 2 à 10 niveaux");
  }

  @Test
  void aCategoryWithAPrizeStays() {
    var id = podium.whole("tenue");
    var answer = podium.post(Podium.at(id) + "/categories/culture/suppression");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("changez d’abord le prix");
    assertThat(put(id, "/prix/un/suppression", "")).isEqualTo(303);
    assertThat(put(id, "/categories/culture/suppression", "")).isEqualTo(303);
    assertThat(put(id, "/categories/culture/suppression", "")).isEqualTo(303);
    assertThat(podium.contest(id).terms().entry().categories()).isEmpty();
  }

  @Test
  void aThingIsMovedToItsPlace() {
    var id = podium.whole("ordre");
    put(id, "/prix/public", "name.fr=Prix du public&amount=1000000&place=1");
    assertThat(podium.contest(id).terms().prizes())
        .extracting(Prize::slug)
        .containsExactly("public", "un", "femmes", "operateur");
  }

  @Test
  void aProjectContestAsksForNoFirm() {
    var id = podium.whole("projet");
    put(id, "/conditions?genre=FIRM_AGE", "years=4&on=2025-12-21&proof.fr=x&appeal.fr=y&place=1");
    var form = podium.presentation(id);
    form.put("kind", "PROJECTS");
    podium.site.post(Podium.at(id) + "/presentation", form);
    assertThat(podium.site.page(Podium.at(id)))
        .contains("un concours de projets ne peut pas demander");
    assertThat(podium.site.get(Podium.at(id) + "/conditions/nouveau?genre=CAPITAL").statusCode())
        .isEqualTo(404);
  }
}
