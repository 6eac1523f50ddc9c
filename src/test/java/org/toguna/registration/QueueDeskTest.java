package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.testing.Guest;

/// Fatoumata decides who comes as press.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class QueueDeskTest {
  private static final String DESK = "/organisation/editions/9/inscriptions";
  private static final String MOUSSA = "+22370112233";

  private Hall hall;
  private PersonId moussa;
  private Registration asked;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
    moussa = hall.person("Moussa Traoré", MOUSSA);
    asked = hall.register(moussa, "presse");
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private void decide(String what, Registration whom, String reason) {
    var answer =
        hall.site
            .as(Role.ORGANISER)
            .post(DESK + what, Map.of("qui", whom.id().toString(), "reason", reason));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void whoAsksWaitsForADecisionAndKeepsNoPlace(Db.Engine engine) {
    given(engine);
    assertThat(hall.state(moussa)).isEqualTo("PENDING");
    assertThat(hall.category("presse").rules().places().taken()).isZero();
    assertThat(hall.site.as(Role.ORGANISER).page(DESK + "?etat=PENDING&q=traore"))
        .contains("Moussa Traoré", "À examiner · 1");
    assertThat(hall.site.as(Role.ORGANISER).page(DESK + "?q=" + asked.shownNumber()))
        .contains("Moussa Traoré");
    assertThat(hall.site.as(Role.ORGANISER).page(DESK + "?q=coulibaly"))
        .doesNotContain("Moussa Traoré");
  }

  @ParameterizedTest
  @EnumSource
  void acceptedItHasAPlaceAndTheNextWaits(Db.Engine engine) {
    given(engine);
    var hawa = hall.person("Hawa Maïga", "+22370112244");
    var second = hall.register(hawa, "presse");
    decide("/acceptations", asked, "");
    decide("/acceptations", asked, "");
    decide("/acceptations", second, "");
    assertThat(hall.state(moussa)).isEqualTo("CONFIRMED");
    assertThat(hall.state(hawa)).isEqualTo("WAITING");
    assertThat(hall.letters(MOUSSA)).containsExactly("registration.letter.CONFIRMED");
    decide("/refus", asked, "Carte de presse périmée.");
    assertThat(hall.state(hawa)).isEqualTo("OFFERED");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void refusedItReadsWhyAndTheJournalNamesNobody(Db.Engine engine) {
    given(engine);
    decide("/refus", asked, "Carte de <b>presse</b> périmée.");
    assertThat(hall.state(moussa)).isEqualTo("REFUSED");
    assertThat(hall.browser(moussa).page(Hall.OWN))
        .contains("Carte de &lt;b&gt;presse&lt;/b&gt; périmée.");
    assertThat(hall.letters(MOUSSA)).contains("registration.letter.REFUSED");
    assertThat(
            hall.site
                .as(Role.ORGANISER)
                .page("/organisation/journal?sujet=registration&id=" + asked.id()))
        .contains("Refusée", "Presse")
        .doesNotContain("périmée");
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalNeedsAReasonAndSomebody(Db.Engine engine) {
    given(engine);
    var desk = hall.site.as(Role.ORGANISER);
    assertThat(desk.post(DESK + "/refus", Map.of("qui", asked.id().toString())).statusCode())
        .isEqualTo(422);
    assertThat(desk.post(DESK + "/acceptations", Map.of()).body())
        .contains("Cochez au moins une personne");
    assertThat(hall.state(moussa)).isEqualTo("PENDING");
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalWithoutAReasonKeepsTheListAndWhoWasTicked(Db.Engine engine) {
    given(engine);
    var awa = hall.register(hall.person("Awa", "+22370112244"), "participant");
    var desk = hall.site.as(Role.ORGANISER);
    var form = Map.of("qui", asked.id().toString(), "etat", "PENDING", "q", "moussa");
    assertThat(desk.post(DESK + "/refus", form).body())
        .contains("value=\"" + asked.id() + "\" checked", "value=\"moussa\"")
        .doesNotContain(awa.shownNumber());
    var led = desk.post(DESK + "/acceptations", form).headers().firstValue("Location");
    assertThat(led).contains(DESK + "?categorie=&etat=PENDING&q=moussa&fait=1");
    assertThat(desk.page(led.orElseThrow()))
        .contains("La décision est notée")
        .doesNotContain(awa.shownNumber());
  }

  @ParameterizedTest
  @EnumSource
  void theFileTellsTheCategoriesAndTakesThemAgain(Db.Engine engine) {
    given(engine);
    var files = hall.site.bean(EditionFile.class);
    files.take(Hall.file());
    assertThat(hall.state(moussa)).isEqualTo("PENDING");
    var part = hall.site.bean(CategoryFile.class);
    assertThat(hall.site.db().read(sql -> part.told(sql, hall.edition)).toString())
        .contains("slug=presse", "approval=BY_HAND", "quota=1", "hidden=true")
        .contains("closes=2020-01-01T08:00");
  }

  @ParameterizedTest
  @EnumSource
  void aCopiedEditionHasTheCategoriesWithDatesMovedAndNobodyInThem(Db.Engine engine) {
    given(engine);
    hall.register(hall.person("Awa", "+22370112244"), "une-place");
    var copied =
        hall.site
            .as(Role.ORGANISER)
            .post(
                "/organisation/editions/9/copie",
                Map.of(
                    "number",
                    "10",
                    "fiscalYear",
                    "2040",
                    "from",
                    "2040-01-30",
                    "to",
                    "2040-02-01",
                    "categories",
                    "on"));
    assertThat(copied.statusCode()).isEqualTo(303);
    assertThat(hall.site.as(Role.ORGANISER).page("/organisation/editions/10/categories"))
        .contains("Une place", "2 janvier 2020");
    assertThat(hall.broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void threeLinesAskNoMoreThanOne(Db.Engine engine) {
    given(engine);
    var desk = hall.site.as(Role.ORGANISER);
    int one = questions(desk);
    hall.register(hall.person("Awa", "+22370112244"), "presse");
    hall.register(hall.person("Hawa", "+22370112255"), "une-place");
    assertThat(questions(desk)).isEqualTo(one);
  }

  /// Of ten pages, rounded: a session's own bookkeeping comes after the answer, and that of the
  /// last page may be missed.
  private int questions(Guest desk) {
    hall.site.queries();
    for (int i = 0; i < 10; i++) {
      desk.page(DESK);
    }
    return Math.round(hall.site.queries() / 10f);
  }
}
