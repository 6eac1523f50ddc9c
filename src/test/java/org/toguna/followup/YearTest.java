package org.toguna.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.FOLLOWUP_ANSWER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;

/// What is asked of Fonio, Karité and Néré, and what everybody reads of it.
class YearTest {

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aTeamAnswersOnItsPhoneAndCorrectsUntilTheClose(Db.Engine engine) {
    try (var year = Year.on(engine)) {
      assertThat(year.round().teams()).hasSize(3);
      var fonio = year.team("Fonio");
      assertThat(fonio.page("/mon-espace/suivi")).contains("À répondre", "Premier prix");
      var path = year.path("Fonio");
      led(fonio.post(path + "/brouillon", Map.of("jobs", "douze")));
      assertThat(fonio.page(path)).contains("douze").doesNotContain("Réponses envoyées");
      assertThat(fonio.post(path, Year.said(2, 3, 1, "")).body()).contains("plus de femmes que");
      var said = Year.said(4, 3, 2, "2 500 000");
      said.put("paid", "2026-03-02");
      assertThat(led(fonio.post(path, said))).endsWith("envoye");
      assertThat(led(fonio.post(path, Year.said(5, 3, 2, "2500000")))).endsWith("envoye");
      assertThat(fonio.page(path)).contains("4, dont 3 femmes", "5, dont 3 femmes");
      assertThat(year.followed("Fonio").paid().map(Followed.Paid::byDesk)).contains(false);
      assertThat(year.team("Karité").get(path).statusCode()).isEqualTo(404);

      var desk = year.desk();
      var phone = Year.DESK + "/equipes/" + year.followed("Karité").id() + "/" + year.first().id();
      led(desk.post(phone, Year.said(1, 1, 0, "")));
      assertThat(desk.page(Year.DESK)).contains("par téléphone", "2 sur 3", "dit par l’équipe");
      assertThat(desk.page(Year.DESK + "/suivi.csv"))
          .contains("\"Fonio\",\"Premier prix\",\"2026-03-02\"", "\"Néré\",\"\"");
      assertThat(desk.post(Year.DESK + "/reglages", Map.of("bands", "7")).body())
          .contains("elles ne changent plus");
      year.closes();
      assertThat(fonio.post(path, said).statusCode()).isEqualTo(404);
      assertThat(fonio.page(path)).contains("Ce rendez-vous est clos", "5, dont 3 femmes");
      assertThatThrownBy(() ->
              year.site()
                  .db()
                  .run(unit ->
                      unit.sql().update(FOLLOWUP_ANSWER).set(FOLLOWUP_ANSWER.JOBS, 99).execute()))
          .isInstanceOf(RuntimeException.class);
      assertThat(Promises.brokenIn(year.site())).isEmpty();
    }
  }

  private static long letters(Year year) {
    year.site().bean(CheckinReminders.class).run();
    year.site().settled();
    return year.house.jury.call.letters().all().stream()
        .filter(one -> one.key().startsWith("followup.letter"))
        .count();
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void remindersGrowRareAndStop(Db.Engine engine) {
    try (var year = Year.on(engine)) {
      assertThat(letters(year)).isEqualTo(3);
      assertThat(letters(year)).as("never twice").isEqualTo(3);
      led(year.answers("Fonio", Year.said(4, 3, 2, "")));
      var stop = "/mon-espace/suivi/" + year.followed("Karité").id() + "/rappels";
      led(year.team("Karité").post(stop, Map.of("wanted", "non")));
      assertThat(year.team("Néré").post(stop, Map.of("wanted", "oui")).statusCode()).isEqualTo(404);
      year.at(Instant.parse("2026-04-30T08:00:00Z"));
      assertThat(letters(year)).as("Néré, the day it is due; the week before is past").isEqualTo(4);
      year.at(Instant.parse("2026-05-14T08:00:00Z"));
      assertThat(letters(year)).isEqualTo(5);
      year.closes();
      year.at(Instant.parse("2026-06-12T08:00:00Z"));
      assertThat(letters(year)).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void noPublicFigureTellsOfFewerThanThree(Db.Engine engine) {
    try (var year = Year.on(engine)) {
      assertThat(year.site().get("/suivi").statusCode()).isEqualTo(404);
      year.shows();
      led(year.answers("Fonio", Year.said(4, 3, 1, "2000000")));
      led(year.answers("Karité", Year.said(1, 1, 1, "")));
      var silent = Year.said(7, 2, 2, "");
      silent.remove("counts");
      led(year.answers("Néré", silent));
      assertThat(year.site().page("/suivi")).contains("à la clôture du premier rendez-vous");
      year.closes();
      assertThat(year.site().page("/suivi"))
          .contains("Moins de trois équipes ont répondu et accepté")
          .doesNotContain("<svg class=\"revenue\"");
      var next = year.round().checkins().get(1);
      year.at(Instant.parse("2026-07-20T08:00:00Z"));
      var again = FollowPages.PATH + "/" + year.followed("Néré").id() + "/rendez-vous/" + next.id();
      led(year.team("Néré").post(again, Year.said(7, 2, 2, "")));
      led(year.desk().post(Year.DESK + "/rendez-vous/" + next.id() + "/cloture", Map.of()));
      var page = year.site().page("/suivi");
      assertThat(page).contains("<svg class=\"revenue\"", "<dd>12</dd>", "50\u00a0%");
      assertThat(page)
          .as("one raised, and it is not told")
          .doesNotContain("2\u202f000\u202f000\u00a0FCFA</dd>");
      var open = Impact.open(year.round());
      assertThat(open.alive()).contains(3);
      assertThat(open.bands().get(1).count()).isEmpty();
      assertThat(open.totals().flatMap(Impact.Totals::raised)).isEmpty();
      led(year.team("Fonio").post("/donnees-effacees", Map.of("confirm", "on")));
      assertThat(year.desk().page(Year.DESK))
          .contains("dont le nom est effacé")
          .doesNotContain("Fonio");
      assertThat(year.site().page("/suivi")).as("numbers stay").contains("<dd>12</dd>");
      assertThat(Promises.brokenIn(year.site())).isEmpty();
    }
  }

  private static List<Optional<Integer>> cells(Integer... counts) {
    return Impact.cells(List.of(counts)).stream().map(Impact.Cell::count).toList();
  }

  @Test
  void whatIsHiddenCannotBeWorkedOutFromTheRest() {
    var hidden = Optional.<Integer>empty();
    assertThat(cells(5, 0, 4)).containsExactly(Optional.of(5), Optional.of(0), Optional.of(4));
    assertThat(cells(5, 1, 4)).containsExactly(Optional.of(5), hidden, hidden);
    assertThat(cells(1, 1, 9, 7)).containsExactly(hidden, hidden, Optional.of(9), hidden);
    assertThat(cells(2, 1, 9)).containsExactly(hidden, hidden, Optional.of(9));
  }
}
