package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Contents;
import org.toguna.testing.Questions;

/// What the public does with a contest: reads it in time, takes the PDF, asks whether it may enter.
@ParameterizedClass
@EnumSource(Db.Engine.class)
@SuppressWarnings("NullAway.Init") // set before each engine's turn
class ContestPagesTest {
  private static Podium podium;

  @Parameter Db.Engine engine;

  @BeforeParameterizedClassInvocation
  static void theSiteOpens(Db.Engine engine) {
    podium = Podium.on(engine);
    podium.open(podium.whole("start-ups"), "");
  }

  @AfterParameterizedClassInvocation
  static void theSiteCloses() {
    podium.close();
  }

  @Test
  void thePageSaysToTheSecondWhetherEntriesAreTaken() {
    shows("2025-11-17T07:59:59Z", "Candidatures pas encore ouvertes");
    shows("2025-11-17T08:00:00Z", "Candidatures ouvertes");
    shows("2025-12-21T23:59:59Z", "Candidatures ouvertes");
    shows("2025-12-22T00:00:00Z", "Candidatures closes");
    shows("2026-01-31T17:00:00Z", "Résultats attendus ou publiés");
  }

  private static void shows(String at, String says) {
    podium.clock.set(Instant.parse(at));
    assertThat(podium.site.page("/concours/start-ups")).as(at).contains(says);
    assertThat(podium.site.page("/concours?x=" + at)).as(at).contains(says);
  }

  @Test
  void thePdfIsTaggedAndHoldsTheWholeText() throws IOException {
    var answer =
        Questions.ask(
            podium.site, "GET", "/concours/start-ups/reglement.pdf", "Accept-Language", "fr");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    try (var pdf = Loader.loadPDF(answer.body())) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("fr");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("1. Objet", "Certificat de résidence", "Prix du public");
    }
  }

  @Test
  void aRowWhoseLastCellIsEmptyHasNoSignOfItsOwn() {
    assertThat(podium.site.page("/concours/start-ups/reglement"))
        .contains("<th scope=\"row\">Culture</th><td></td>")
        .doesNotContain("Culture |");
  }

  @Test
  void aLevelIsWorthInTheRuleBookWhatItIsOnAJurorsSheet() {
    podium.take(
        Podium.WHOLE
            .replace("slug: start-ups", "slug: en-tiers")
            .replace("[Rien, Peu, Tout]", "[Rien, Peu, Assez, Tout]"));
    assertThat(podium.site.page(Podium.at(podium.contest("en-tiers").id()) + "/apercu"))
        .contains("13,33\u00a0: Peu", "26,67\u00a0: Assez", "40\u00a0: Tout");
  }

  @Test
  void whatAContestLeadsToBeforeItIsOpenIsNamedWithoutAWay() {
    var id = podium.whole("pas-encore");
    assertThat(podium.site.page(Podium.at(id)))
        .contains("une fois le règlement ouvert")
        .doesNotContain("<a href=\"" + Podium.at(id) + "\">");
  }

  @Test
  void whoeverAsksReadsEachRuleWithItsReasonAndNothingIsKept() {
    podium.site.page("/concours/start-ups/conditions");
    var before = written();

    var answer =
        podium.site.post(
            "/concours/start-ups/conditions", Map.of("residence", "ZZ", "born", "1989"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "Non remplie",
            "Le pays de résidence déclaré n’est pas dans la liste",
            "À préciser",
            "L’année ne suffit pas\u00a0: 35 ou 36 ans",
            "Recours\u00a0: Par écrit.",
            "Certificat de résidence.",
            "Ceci n’est pas une décision");
    assertThat(written()).isEqualTo(before);
    assertThat(
            podium
                .site
                .post(
                    "/concours/start-ups/conditions",
                    Map.of("residence", "ML", "born", "29/01/1995"))
                .body())
        .contains("Toutes les conditions semblent remplies");
  }

  /// Every row but those of the jobs, which come round by themselves.
  private static Map<String, String> written() {
    var all = Contents.of(podium.site.db());
    all.keySet().removeIf(table -> table.startsWith("job"));
    return all;
  }

  @Test
  void anAnswerThatIsNoDateIsNamedAtItsField() {
    var answer =
        podium.site.post(
            "/concours/start-ups/conditions", Map.of("residence", "XX", "born", "31/02/1995"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#f-born\"", "href=\"#f-residence\"");
  }

  @Test
  void onlyWhatTheRulesNeedIsAsked() {
    assertThat(podium.site.page("/concours/start-ups/conditions"))
        .contains("name=\"residence\"", "name=\"born\"")
        .doesNotContain("name=\"capital1\"", "name=\"women.TEAM\"", "name=\"founded\"");
  }
}
