package org.toguna.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.PITCH_TURN;
import static org.toguna.tables.Tables.WALK_GROUP;
import static org.toguna.tables.Tables.WALK_MEMBER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.draw.PublicDraw;
import org.toguna.kit.db.Db;
import org.toguna.pitch.Step;
import org.toguna.pitch.Team;
import org.toguna.testing.Promises;
import org.toguna.testing.Somebody;

/// Kora and Balafon go round the stands of Fonio, Karité, Néré and Soumbala.
class WalkTest {
  @ParameterizedTest
  @EnumSource
  void groupsBeginApartAndAllOfThatIsClosedWithTheList(Db.Engine engine) {
    try (var fair = Fair.on(engine)) {
      closesOnlyWhenAllIsThere(fair);
      assertThat(fair.hall.site.page(Fair.PUBLIC)).contains("B-13", "Néré", "Loto du mercredi");
      var told = fair.hall.site.page(Fair.PUBLIC + "/tournee.txt").lines().toList();
      assertThat(told).contains("1 begins at place 1: Kora", "2 begins at place 3: Balafon");
      assertThat(fair.walk().day().closed().orElseThrow().rotation())
          .contains(PublicDraw.fingerprint(told));
      var stage = fair.hall.site.get("/concours/start-ups/passages");
      assertThat(stage.headers().firstValue("Location")).contains(Fair.PUBLIC);
      fair.hall.drawn();
      var drawn = fair.walk().day().drawn();
      assertThat(fair.route(Fair.KORA)).isEqualTo(drawn);
      assertThat(fair.route(Fair.BALAFON))
          .containsExactly(drawn.get(2), drawn.get(3), drawn.get(0), drawn.get(1));
      nothingOfItChanges(fair);
    }
  }

  private static void closesOnlyWhenAllIsThere(Fair fair) {
    fair.hall.atTheStands(false).closed();
    assertThat(fair.walk().day().closed()).as("no stands and no groups yet").isEmpty();
    fair.prepared();
    fair.placed(Map.of(fair.mariam, "1+", fair.seydou, "1+", fair.fanta, "2+"));
    assertThat(fair.walk().groups().getFirst().members())
        .as("two who lead: the form is refused whole")
        .filteredOn(Group.Member::leads)
        .hasSize(1);
    fair.hall.awa.post(fair.desk() + "/groupes", Map.of("groups", "Kora\nBalafon\nNgoni"));
    fair.placed(Map.of(fair.mariam, "1+", fair.seydou, "2+", fair.fanta, "3"));
    fair.hall.closed();
    assertThat(fair.walk().day().closed()).as("a group that nobody leads").isEmpty();
    fair.placed(Map.of(fair.mariam, "1+", fair.seydou, "2+", fair.fanta, "3+"));
    var two = Map.of("teams.team0000", "on", "teams.team0001", "on");
    fair.hall.awa.post(fair.hall.desk() + "/equipes", two);
    fair.hall.closed();
    assertThat(fair.walk().day().closed()).as("more groups than stands").isEmpty();
    assertThat(fair.walk().day().teams().getFirst().stand()).as("kept").isEqualTo("B-11");
    fair.prepared().hall.closed();
  }

  private static void nothingOfItChanges(Fair fair) {
    fair.hall.awa.post(fair.desk() + "/groupes", Map.of("groups", "Kora"));
    assertThat(fair.walk().groups()).hasSize(2);
    refused(
        fair,
        List.of(
            sql -> sql.update(WALK_GROUP).set(WALK_GROUP.NAME, "Ngoni"),
            sql ->
                sql.insertInto(WALK_GROUP)
                    .set(WALK_GROUP.CONTEST_ID, fair.hall.id())
                    .set(WALK_GROUP.NUMBER, 3)
                    .set(WALK_GROUP.CLOSED, true)
                    .set(WALK_GROUP.NAME, "Ngoni"),
            sql ->
                sql.insertInto(WALK_MEMBER)
                    .set(WALK_MEMBER.CONTEST_ID, fair.hall.id())
                    .set(WALK_MEMBER.PERSON_ID, fair.mariam)
                    .set(WALK_MEMBER.PARTY, 2)
                    .set(WALK_MEMBER.LEADS, false)));
    assertThat(Promises.brokenIn(fair.hall.site)).isEmpty();
    fair.hall
        .site
        .db()
        .run(unit -> unit.sql().deleteFrom(WALK_GROUP).where(WALK_GROUP.NUMBER.eq(2)).execute());
    assertThat(Promises.brokenIn(fair.hall.site)).as("not as was closed").isNotEmpty();
  }

  private static void refused(Fair fair, List<Function<DSLContext, Query>> changes) {
    changes.forEach(change ->
        assertThatThrownBy(
                () -> fair.hall.site.db().run(unit -> change.apply(unit.sql()).execute()))
            .isInstanceOf(RuntimeException.class));
  }

  @ParameterizedTest
  @EnumSource
  void eachGroupGoesAtItsOwnPaceAndIsAtEachStandOnce(Db.Engine engine) {
    try (var fair = Fair.on(engine)) {
      fair.drawn();
      var first = fair.route(Fair.KORA).getFirst();
      var other = fair.route(Fair.BALAFON).getFirst();
      fair.pressed(fair.mariam, Step.CALL, Step.PITCH).pressed(fair.fanta, Step.CALL);
      assertThat(fair.seen(Fair.KORA, first)).isEqualTo(Seen.THERE);
      assertThat(fair.seen(Fair.BALAFON, other)).isEqualTo(Seen.THERE);
      assertThat(fair.of(fair.mariam).page(fair.phone()))
          .contains("/jury/fiches/" + fair.hall.id() + "/pitch/" + first.application().get())
          .contains("Présentation", "Terminer la visite", "Seydou Barry");
      fair.of(fair.seydou).post(fair.phone(), Map.of("step", "END", "team", "" + other.number()));
      assertThat(fair.seen(Fair.KORA, first)).as("meant for another stand").isEqualTo(Seen.THERE);
      fair.pressed(fair.seydou, Step.QUESTIONS, Step.END);
      assertThat(fair.seen(Fair.KORA, first)).isEqualTo(Seen.VISITED);
      assertThat(fair.hall.site.page(Fair.PUBLIC)).contains("Vu par 1 sur 2", "Sur place");
      refused(fair, List.of(sql -> again(sql, fair, first), sql -> opened(sql, fair, first)));
      isNobodysBusiness(fair);
      assertThat(Promises.brokenIn(fair.hall.site)).isEmpty();
    }
  }

  private static void isNobodysBusiness(Fair fair) {
    var stranger = fair.of(Somebody.known(fair.hall.site, "Un passant", "+22370000009"));
    assertThat(stranger.get(fair.phone()).statusCode()).isEqualTo(404);
    assertThat(stranger.post(fair.phone(), Map.of("step", "CALL")).statusCode()).isEqualTo(404);
  }

  private static Query again(DSLContext sql, Fair fair, Team team) {
    return turn(sql, fair, Fair.KORA, team).set(PITCH_TURN.PITCH_AT, fair.hall.clock.instant());
  }

  /// A second visit beside the one that Balafon is in.
  private static Query opened(DSLContext sql, Fair fair, Team team) {
    return turn(sql, fair, Fair.BALAFON, team);
  }

  private static InsertSetMoreStep<?> turn(DSLContext sql, Fair fair, int group, Team team) {
    return sql.insertInto(PITCH_TURN)
        .set(PITCH_TURN.CONTEST_ID, fair.hall.id())
        .set(PITCH_TURN.PARTY, group)
        .set(PITCH_TURN.TURN, 9)
        .set(PITCH_TURN.TEAM, team.number())
        .set(PITCH_TURN.CALLED_AT, fair.hall.clock.instant())
        .set(PITCH_TURN.ABSENT, false);
  }

  @ParameterizedTest
  @EnumSource
  void aJurorInConflictStaysAwayAndReadsNothingOfThatStand(Db.Engine engine) {
    try (var fair = Fair.on(engine)) {
      fair.drawn();
      var kept = fair.route(Fair.KORA).get(1);
      fair.visited(fair.mariam);
      var seydou = fair.of(fair.seydou);
      assertThat(seydou.page(fair.phone()))
          .contains("vous vous tenez à l’écart", fair.route(Fair.KORA).get(2).name())
          .doesNotContain(kept.name());
      fair.pressed(fair.seydou, Step.CALL);
      assertThat(fair.seen(Fair.KORA, kept)).as("not his to press").isEqualTo(Seen.AHEAD);
      fair.pressed(fair.mariam, Step.CALL, Step.PITCH);
      fair.pressed(fair.seydou, Step.END);
      assertThat(fair.seen(Fair.KORA, kept)).isEqualTo(Seen.THERE);
      assertThat(seydou.page(fair.phone() + "/etat.json"))
          .contains("\"phase\":\"AWAY\"")
          .doesNotContain(kept.name(), kept.stand());
      fair.pressed(fair.mariam, Step.END);
      assertThat(seydou.page(fair.phone() + "/etat.json")).contains("\"phase\":\"BETWEEN\"");
      fair.pressed(fair.seydou, Step.UNDO);
      assertThat(fair.seen(Fair.KORA, kept)).as("nor his to undo").isEqualTo(Seen.VISITED);
      fair.visited(fair.seydou);
      assertThat(fair.seen(Fair.KORA, fair.route(Fair.KORA).get(2))).isEqualTo(Seen.VISITED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasPressedWithoutNetworkArrivesOnceWithItsMoments(Db.Engine engine) {
    try (var fair = Fair.on(engine)) {
      fair.drawn();
      var first = fair.route(Fair.KORA).getFirst();
      fair.hall.clock.set(fair.hall.clock.instant().plusSeconds(3_600));
      long at = fair.hall.clock.instant().minusSeconds(1_800).toEpochMilli();
      var mariam = fair.of(fair.mariam);
      Stream.of(
              kept("CALL", at, "a"),
              kept("PITCH", at + 30_000, "b"),
              kept("PITCH", at + 30_000, "b"),
              kept("END", at + 200_000, "c"),
              kept("CALL", at + 210_000, "d"))
          .forEach(press -> {
            press.put("team", "" + first.number());
            mariam.post(fair.phone(), press);
          });
      var turns = fair.walk().turns();
      assertThat(turns).as("the last was meant for a stand already seen").hasSize(1);
      assertThat(turns.getFirst().spoken().pitch().orElseThrow().toEpochMilli())
          .isEqualTo(at + 30_000);
      assertThat(turns.getFirst().since().toEpochMilli()).isEqualTo(at + 200_000);
    }
  }

  private static Map<String, String> kept(String step, long at, String once) {
    return new HashMap<>(Map.of("step", step, "at", "" + at, "_once", once, "format", "json"));
  }
}
