package org.toguna.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// Awa begins editions, sets them, puts one on the home page and copies it into the next.
@ParameterizedClass
@EnumSource(Db.Engine.class)
@SuppressWarnings("NullAway.Init") // set before each engine's turn
class EditionsTest {
  private static Awa awa;

  @Parameter Db.Engine engine;

  @BeforeParameterizedClassInvocation
  static void theSiteOpens(Db.Engine engine) {
    awa = Awa.on(engine);
  }

  @AfterParameterizedClassInvocation
  static void theSiteCloses() {
    awa.close();
  }

  private static Map<String, String> marks(int number) {
    return Map.of(
        "number", "" + number, "fiscalYear", "2030", "from", "2031-01-28", "to", "2031-01-30");
  }

  private static Map<String, String> settings(int number) {
    return Awa.with(
        marks(number), "name.fr", "Semaine du numérique", "theme.fr", "« Le fleuve : et nous »");
  }

  private Edition read(int number) {
    return awa.site.db().read(sql -> Editions.ofNumber(sql, number)).orElseThrow();
  }

  @Test
  void aNewEditionIsADraftThatNobodyReads() {
    int number = awa.edition();

    assertThat(awa.site.page("/organisation/editions"))
        .contains(number + "ᵉ édition", "2029", "◇ Brouillon");
    assertThat(awa.site.get("/editions/" + number).statusCode()).isEqualTo(404);
    assertThat(awa.site.page("/editions")).doesNotContain(">" + number + "ᵉ édition<");
  }

  @Test
  void beforeTheFirstEditionTheFrontPageSaysThatItIsToCome() {
    try (var fresh = TestSite.on(engine)) {
      assertThat(fresh.page("/"))
          .contains("Bientôt sous le toguna", "href=\"/organisation\"")
          .doesNotContain("href=\"/programme\"", "href=\"/communiques\"", "<nav");
      fresh.post("/organisation/editions", marks(1));
      assertThat(fresh.post("/organisation/editions/1/publication", Map.of()).statusCode())
          .isEqualTo(303);
      assertThat(fresh.page("/")).contains("href=\"/programme\"").doesNotContain("Bientôt");
    }
  }

  @Test
  void aNumberIsGivenOnce() {
    int number = awa.edition();

    var answer = awa.post("/organisation/editions", marks(number));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Une édition porte déjà ce numéro", "href=\"#f-number\"", "2031-01-28");
  }

  @Test
  void anEditionEndsAfterItBegins() {
    var turned = Awa.with(marks(9_000), "from", "2031-01-31", "to", "2031-01-29");

    assertThat(awa.post("/organisation/editions", turned).body())
        .contains("La fin précède le début", "href=\"#f-to\"");
  }

  @Test
  void aSlipOfTheYearIsSeen() {
    var slip = Awa.with(marks(9_001), "to", "2041-01-30");

    assertThat(awa.post("/organisation/editions", slip).statusCode()).isEqualTo(422);
  }

  @Test
  void aDoubleClickBeginsOneEdition() {
    var form = Awa.with(marks(9_002), "_once", "begin-9002");

    assertThat(awa.post("/organisation/editions", form).statusCode()).isEqualTo(303);
    assertThat(awa.post("/organisation/editions", form).statusCode()).isEqualTo(303);
  }

  @Test
  void numberYearAndDatesAreThreeThings() {
    int number = awa.edition();

    awa.post(Awa.desk(number), settings(number));

    assertThat(read(number).ordinal().fiscalYear()).isEqualTo(2030);
    assertThat(read(number).period().from()).hasToString("2031-01-28");
    assertThat(read(number).number()).isEqualTo(number);
  }

  @Test
  void aPublishedNumberIsKept() {
    int number = awa.edition();
    awa.publish(number);

    var answer = awa.post(Awa.desk(number), settings(9_100));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("son numéro ne change plus", "Le fleuve");
  }

  @Test
  void theOneBeforeKeepsItsAddress() {
    int before = awa.edition();
    awa.post(Awa.desk(before), Awa.with(settings(before), "theme.fr", "Le thème d’avant"));
    awa.post(Shelves.COUNTRY.at(before), Shelves.COUNTRY.form());
    awa.post(
        Shelves.ANNOUNCEMENT.at(before),
        Awa.with(Shelves.ANNOUNCEMENT.form(), "at", "2020-01-05T08:00"));
    awa.publish(before);
    assertThat(awa.site.page("/")).contains("Le thème d’avant");
    int after = awa.edition();
    awa.publish(after);

    assertThat(awa.site.page("/")).doesNotContain("<h1>Le thème d’avant");
    var old = "/editions/" + before;
    assertThat(awa.site.page(old))
        .contains("Le thème d’avant", old + "/communiques", old + "/pays/bf");
    for (String path :
        List.of(
            "/concours",
            "/panels",
            "/master-classes",
            "/exposition",
            "/programme",
            "/intervenants",
            "/recommandations",
            "/communiques",
            "/communiques/les-inscriptions-sont-ouvertes",
            "/pays/bf",
            "/partenaires",
            "/informations-pratiques")) {
      assertThat(awa.site.get(old + path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void puttingItOnTheHomePageTwiceIsNotedOnce() {
    int number = awa.edition();
    awa.publish(number);
    var once = awa.site.page(history(number));

    awa.publish(number);

    assertThat(awa.site.page(history(number))).isEqualTo(once).contains("Publication");
  }

  private String history(int number) {
    return "/organisation/journal?sujet=edition&id=" + read(number).id();
  }

  @Test
  void anEditionMayBeReadableWithoutBeingOnTheHomePage() {
    int current = awa.edition();
    awa.publish(current);
    int number = awa.edition();

    awa.post(Awa.desk(number) + "/lecture", Map.of());

    assertThat(awa.site.get("/editions/" + number).statusCode()).isEqualTo(200);
    assertThat(read(current).ordinal().current()).isTrue();
  }

  @Test
  void textsOfAnEditionAreNeverHtml() {
    int number = awa.edition();
    var hostile = "</script><script>alert(1)</script>";
    awa.post(
        Awa.desk(number),
        Awa.with(
            settings(number),
            "name.fr",
            hostile,
            "theme.fr",
            hostile,
            "patronage.fr",
            hostile,
            "organiser.fr",
            hostile,
            "audiences.fr",
            hostile,
            "venue",
            hostile,
            "city",
            hostile,
            "practical.fr",
            hostile));
    awa.publish(number);

    for (String path :
        List.of("/", "/informations-pratiques", "/editions", Awa.desk(number), "/organisation")) {
      assertThat(awa.site.page(path)).as(path).doesNotContain("<script>alert");
    }
    assertThat(awa.site.page("/")).contains("\\u003cscript\\u003ealert");
  }

  @Test
  void aLinkThatRunsCodeIsNoPartnersSite() {
    int number = awa.edition();
    var form = Awa.with(Shelves.PARTNER.form(), "website", "javascript:alert(1)");

    assertThat(awa.post(Shelves.PARTNER.at(number), form).body())
        .contains("href=\"#f-website\"", "https://");
  }

  @Test
  void whatIsNotThereAnswersSo() {
    for (String path : List.of("/organisation/editions/9999", "/organisation/editions/0/salles")) {
      assertThat(awa.site.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
