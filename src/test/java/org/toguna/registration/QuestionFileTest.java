package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.registration.Asking.PRESS;
import static org.toguna.registration.Asking.answers;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionTold;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;

/// The questions in an edition's file, and in an edition made from another one.
@SuppressWarnings("NullAway.Init") // each test begins with begin(…)
class QuestionFileTest {
  private Hall hall;

  private void begin(Db.Engine engine) {
    hall = Asking.on(engine);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private String told() {
    return hall.site.db().read(sql -> hall.site.bean(EditionTold.class).yaml(sql, hall.edition));
  }

  @ParameterizedTest
  @EnumSource
  void theFileThatIsToldBringsTheSameStateAndKeepsTheAnswers(Db.Engine engine) {
    begin(engine);
    var moussa = hall.person("Moussa", "+22370112233");
    hall.browser(moussa).post(PRESS, answers());
    var first = told();
    assertThat(first).contains("categoryQuestions:", "onlyIf:", "keptDays: 90", "unit:");
    Asking.take(hall, first);
    assertThat(told()).isEqualTo(first);
    assertThat(Asking.given(hall, moussa)).hasSize(4);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anotherOrderInTheFileIsTheOrderOnThePage(Db.Engine engine) {
    begin(engine);
    Asking.take(
        hall,
        """
        edition: { number: 9 }
        categoryQuestions:
          - category: presse
            questions:
              - { slug: carte, label: Carte depuis, kind: DATE, purpose: vérifier, keptDays: 15 }
              - { slug: salle, label: Salle, kind: YES_NO, purpose: placer, keptDays: 15 }
              - slug: media
                label: Média
                kind: SHORT
                onlyIf: { question: salle, answers: [oui] }
                purpose: examiner
                keptDays: 90
        """);
    var page = hall.browser(hall.person("Awa", "+22370112244")).page(PRESS);
    assertThat(page.indexOf("f-q-carte")).isLessThan(page.indexOf("f-q-salle"));
    assertThat(page.indexOf("f-q-media")).isLessThan(page.indexOf("f-q-genre"));
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: PHRASE, purpose: p, keptDays: 1                                   | not one of
          kind: SHORT, keptDays: 1                                                | « purpose » is missing
          kind: SHORT, purpose: p, keptDays: 731                                  | not between 0 and 730
          kind: SHORT, purpose: p                                                 | « keptDays » is missing
          kind: ONE, purpose: p, keptDays: 1                                      | two « choices »
          kind: SHORT, purpose: p, keptDays: 1, onlyIf: { question: b, answers: [oui] } | no earlier question
          kind: SHORT, purpose: p, keptDays: 1, onlyIf: { question: a, answers: [oui] } | no earlier question
          kind: SHORT, purpose: p, keptDays: 1, why: x                            | « why » is not known
          """)
  void aFileThatIsWrongIsRefusedWithItsLine(String facts, String sentence) {
    begin(Db.Engine.SQLITE);
    var file =
        """
        edition: { number: 9 }
        categoryQuestions:
          - category: vingt
            questions:
              - { slug: a, label: A, %s }
              - { slug: b, label: B, kind: YES_NO, purpose: p, keptDays: 1 }
        """
            .formatted(facts);
    assertThatThrownBy(() -> Asking.take(hall, file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 5")
        .hasMessageContaining(sentence.equals("not one of") ? "is not one of" : sentence);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasAnsweredKeepsItsKindAndItsChoices(Db.Engine engine) {
    begin(engine);
    var moussa = hall.person("Moussa", "+22370112233");
    hall.browser(moussa).post(PRESS, answers());
    assertThatThrownBy(() -> Asking.take(hall, again("media", "kind: LONG")))
        .hasMessageContaining("« kind » must stay");
    assertThatThrownBy(() ->
            Asking.take(
                hall,
                again(
                    "genre",
                    "kind: SEVERAL, choices: [{ slug: radio, label: R }, { slug: ecrit, label: E }]")))
        .hasMessageContaining("answered is missing");
    assertThat(Asking.given(hall, moussa)).hasSize(4);
  }

  private static String again(String slug, String facts) {
    return """
    edition: { number: 9 }
    categoryQuestions:
      - category: presse
        questions:
          - { slug: %s, label: L, purpose: p, keptDays: 1, %s }
    """
        .formatted(slug, facts);
  }

  @ParameterizedTest
  @EnumSource
  void aCopiedEditionAsksTheSameAndHasNobodysAnswers(Db.Engine engine) {
    begin(engine);
    hall.browser(hall.person("Moussa", "+22370112233")).post(PRESS, answers());
    var copied =
        hall.site
            .as(Role.ORGANISER)
            .post(
                "/organisation/editions/9/copie",
                Map.of(
                    "number", "10",
                    "fiscalYear", "2040",
                    "from", "2041-01-30",
                    "to", "2041-02-01",
                    "categories", "on"));
    assertThat(copied.statusCode()).isEqualTo(303);
    var desk = hall.site.as(Role.ORGANISER);
    var category = CategoryIds.of(desk.page("/organisation/editions/10/categories"), "Presse");
    assertThat(desk.page("/organisation/editions/10/categories/" + category + "/questions"))
        .contains("Du matériel", "sous condition", "2 mai 2041", "aucune réponse")
        .doesNotContain("· une réponse");
    assertThat(Asking.kept(hall)).isEqualTo(4);
    assertThat(hall.broken()).isEmpty();
  }
}
