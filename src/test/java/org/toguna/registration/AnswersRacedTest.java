package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.registration.Asking.PRESS;
import static org.toguna.registration.Asking.answers;
import static org.toguna.registration.Asking.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;
import org.toguna.people.PersonId;
import org.toguna.people.Role;

/// Answers that are sent twice, corrected, taken back.
@SuppressWarnings("NullAway.Init") // each test begins with begin(…)
class AnswersRacedTest {
  private static final String ANSWERS = "/mon-espace/inscription/reponses";

  private Hall hall;
  private PersonId moussa;

  private void begin(Db.Engine engine) {
    hall = Asking.on(engine);
    moussa = hall.person("Moussa Traoré", "+22370112233");
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  @ParameterizedTest
  @EnumSource
  void ofTwentyTabsOneRegistersAndItsAnswersAreWhole(Db.Engine engine) {
    begin(engine);
    var tab = hall.browser(moussa);
    Rush.of(
        20,
        number ->
            tab.post(PRESS, answers("q-media", "Onglet " + number, "q-liste", "Liste " + number)));
    var given = given(hall, moussa);
    var number = given.getFirst().replaceAll("\\D", "");
    assertThat(given).contains("Lequel = Liste " + number).hasSize(4);
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void twoCorrectionsAtOnceLeaveOneOfThemWhole(Db.Engine engine) {
    begin(engine);
    hall.browser(moussa).post(PRESS, answers());
    var tab = hall.browser(moussa);
    Rush.of(
        10,
        number ->
            tab.post(ANSWERS, answers("q-media", "Main " + number, "q-liste", "Liste " + number)));
    var given = given(hall, moussa);
    var number = given.getFirst().replaceAll("\\D", "");
    assertThat(given).contains("Lequel = Liste " + number).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void answersAreCorrectedUntilTheCategoryCloses(Db.Engine engine) {
    begin(engine);
    var phone = hall.browser(moussa);
    phone.post(PRESS, answers());
    assertThat(phone.page(ANSWERS))
        .contains("value=\"Studio Tamani\"", "q-genre_tv\" value=\"on\" checked");
    assertThat(phone.post(ANSWERS, answers("q-media", "")).statusCode()).isEqualTo(422);
    assertThat(phone.post(ANSWERS, answers("q-materiel", "non")).statusCode()).isEqualTo(303);
    assertThat(given(hall, moussa)).contains("Du matériel = Non").hasSize(3);
    close();
    assertThat(phone.post(ANSWERS, answers()).statusCode()).isEqualTo(422);
    assertThat(phone.page(ANSWERS)).contains("La catégorie est close").doesNotContain("q-media");
    assertThat(given(hall, moussa)).contains("Du matériel = Non").hasSize(3);
  }

  private void close() {
    Asking.take(
        hall,
        """
        edition: { number: 9 }
        participantCategories:
          - { slug: presse, name: Presse, approval: BY_HAND, closes: 2020-01-01T08:00 }
        """);
  }

  @ParameterizedTest
  @EnumSource
  void theJournalSaysThatAnswersChangedAndNotWhich(Db.Engine engine) {
    begin(engine);
    var phone = hall.browser(moussa);
    phone.post(PRESS, answers());
    phone.post(ANSWERS, answers("q-media", "Le Sahel"));
    assertThat(hall.site.as(Role.ORGANISER).page("/organisation/journal?sujet=registration"))
        .contains("Réponses corrigées")
        .doesNotContain("Le Sahel", "Tamani");
  }

  @ParameterizedTest
  @EnumSource
  void whoeverCancelsTakesItsAnswersBack(Db.Engine engine) {
    begin(engine);
    hall.browser(moussa).post(PRESS, answers());
    assertThat(Asking.kept(hall)).isEqualTo(4);
    hall.cancel(moussa);
    assertThat(Asking.kept(hall)).isZero();
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nobodyReadsTheAnswersOfAnother(Db.Engine engine) {
    begin(engine);
    hall.browser(moussa).post(PRESS, answers());
    var awa = hall.browser(hall.person("Awa", "+22370112244"));
    assertThat(awa.get(ANSWERS).statusCode()).isEqualTo(303);
    assertThat(awa.post(ANSWERS, answers("q-media", "Autre")).statusCode()).isEqualTo(303);
    assertThat(given(hall, moussa)).contains("Média = Studio Tamani");
  }

  @ParameterizedTest
  @EnumSource
  void eachAnswerGoesOnItsDayAndNoOther(Db.Engine engine) {
    begin(engine);
    hall.browser(moussa).post(PRESS, answers());
    go("2040-02-15T12:00:00Z");
    assertThat(Asking.kept(hall)).isEqualTo(4);
    go("2040-02-16T00:01:00Z");
    assertThat(given(hall, moussa)).containsExactly("Média = Studio Tamani");
    go("2040-04-30T23:59:00Z");
    assertThat(Asking.kept(hall)).isEqualTo(1);
    go("2040-05-01T00:01:00Z");
    assertThat(Asking.kept(hall)).isZero();
    assertThat(hall.state(moussa)).isEqualTo("PENDING");
  }

  private void go(String moment) {
    var clock = hall.clock();
    clock.forward(Duration.between(clock.instant(), Instant.parse(moment)));
    hall.site.bean("oldAnswers", Chore.class).run();
  }

  @ParameterizedTest
  @EnumSource
  void thePersonReadsTakesAwayAndErasesItsAnswers(Db.Engine engine) {
    begin(engine);
    var phone = hall.browser(moussa);
    phone.post(PRESS, answers());
    assertThat(phone.page("/mon-espace/donnees"))
        .contains("Studio Tamani", "examiner la demande", "30 avril 2040");
    assertThat(phone.get("/mon-espace/donnees.json").body())
        .contains("Studio Tamani", "examiner la demande");
    phone.post("/donnees-effacees", Map.of("confirm", "on"));
    assertThat(Asking.kept(hall)).isZero();
  }
}
