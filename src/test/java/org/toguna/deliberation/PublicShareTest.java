package org.toguna.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.application.OpenCall.led;
import static org.toguna.tables.Tables.VOTE_DOSSIER;
import static org.toguna.tables.Tables.VOTE_RESULT;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.Promises;

class PublicShareTest {
  private static final String RULES = "/concours/start-ups/scrutin/regles.txt";

  @ParameterizedTest
  @EnumSource
  void theJuryReadsThePublicsShareBesideTheDossierThatAChoiceStandsFor(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      done.shortlist("Fonio", "Karité");
      var desk = done.site().as(Role.ORGANISER);
      var poll = "/organisation/editions/3/concours/" + done.contest() + "/vote";
      led(
          desk.post(
              poll,
              Map.of(
                  "opens",
                  "2026-01-30T09:00",
                  "closes",
                  "2026-01-31T12:00",
                  "weight",
                  "40",
                  "cap",
                  "40")));
      offered(done, desk, poll);
      led(chosen(desk, poll, "La farine d’or", "" + done.dossier("Karité").id()));
      // A stand that is called like a dossier is not that dossier.
      led(chosen(desk, poll, "Fonio", ""));
      var twice = chosen(desk, poll, "Karité", "" + done.dossier("Karité").id());
      assertThat(twice.statusCode()).isEqualTo(422);
      assertThat(twice.body()).contains("représente déjà ce dossier");
      var number = done.dossier("Karité").shownNumber();
      refused(done, sql -> bond(sql, done, 2, "Karité"));
      opened(desk, poll);
      var rules = done.site().page(RULES);
      assertThat(rules).contains("dossier " + number + ": choice 1").doesNotContain("choice 2\n");
      refused(done, sql -> bond(sql, done, 2, "Fonio"));
      refused(done, sql -> sql.deleteFrom(VOTE_DOSSIER).execute());
      refused(done, sql -> sql.update(VOTE_DOSSIER).set(VOTE_DOSSIER.CHOICE, 2).execute());
      shares(done);
      done.site()
          .db()
          .run(unit -> {
            unit.sql().update(VOTE_DOSSIER).setNull(VOTE_DOSSIER.APPLICATION_ID).execute();
          });
      assertThat(done.site().page(RULES)).isEqualTo(rules);
      assertThat(Promises.brokenIn(done.site())).isEmpty();
    }
  }

  /// Only what goes on to the stage in this contest.
  private static void offered(Deliberated done, Guest desk, String poll) {
    assertThat(desk.page(poll + "/choix/nouveau"))
        .contains("Karité (", "Fonio (")
        .doesNotContain("Néré");
    var left = chosen(desk, poll, "Néré", "" + done.dossier("Néré").id());
    assertThat(left.statusCode()).isEqualTo(422);
    assertThat(chosen(desk, poll, "Néré", "" + new UUID(0, 7)).statusCode()).isEqualTo(422);
  }

  private static HttpResponse<String> chosen(Guest desk, String poll, String name, String dossier) {
    return desk.post(
        poll + "/choix",
        Map.of("name", name, "dossier", dossier, "line.fr", "Un produit.", "place", "1"));
  }

  private static int bond(DSLContext sql, Deliberated done, int choice, String dossier) {
    return sql.insertInto(VOTE_DOSSIER)
        .set(VOTE_DOSSIER.CONTEST_ID, done.contest())
        .set(VOTE_DOSSIER.CHOICE, choice)
        .set(VOTE_DOSSIER.SEALED, false)
        .set(VOTE_DOSSIER.APPLICATION_ID, done.dossier(dossier).id())
        .set(VOTE_DOSSIER.NUMBER, done.dossier(dossier).shownNumber())
        .execute();
  }

  private static void refused(Deliberated done, Consumer<DSLContext> change) {
    assertThatThrownBy(() -> done.site().db().run(unit -> change.accept(unit.sql())))
        .isInstanceOf(DataAccessException.class);
  }

  private static void opened(Guest desk, String poll) {
    var page = desk.page(poll);
    var mark = "name=\"text\" value=\"";
    int from = page.indexOf(mark) + mark.length();
    led(desk.post(poll + "/ouverture", Map.of("text", page.substring(from, from + 64))));
  }

  /// Three of four ballots went to the choice that stands for Karité, one to the stand.
  private static void shares(Deliberated done) {
    Map.of(1, 3, 2, 1)
        .forEach((choice, votes) ->
            done.site()
                .db()
                .run(unit -> {
                  unit.sql()
                      .insertInto(VOTE_RESULT)
                      .set(VOTE_RESULT.CONTEST_ID, done.contest())
                      .set(VOTE_RESULT.CHOICE, choice)
                      .set(VOTE_RESULT.VOTES, votes)
                      .execute();
                }));
    done.call.clock.set(Deliberated.AWARDS);
    Chamber.bars(done, Deliberated.BAKARY, "Karité");
    var sitting = new Sittings(done.site(), done.call, Matter.AWARDS).opened();
    var page =
        done.site()
            .as(Role.ORGANISER)
            .page(
                "/organisation/editions/3/concours/%s/deliberation/seances/%s"
                    .formatted(done.contest(), sitting.id()));
    assertThat(told(page)).containsPattern("Karité \\S{9} 75.%").containsPattern("Fonio \\S{9} —");
    var member = "/jury/seances/" + sitting.id();
    assertThat(told(done.phone(Deliberated.CHAIR).page(member))).containsPattern("75.%");
    assertThat(told(done.phone(Deliberated.BAKARY).page(member))).doesNotContainPattern("[27]5.%");
  }

  private static String told(String page) {
    return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
