package org.toguna.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.PITCH_DAY;
import static org.toguna.tables.Tables.PITCH_TEAM;
import static org.toguna.tables.Tables.PITCH_TURN;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.draw.PublicDraw;
import org.toguna.kit.db.Db;
import org.toguna.testing.Promises;

/// Awa leads the day; Fonio, Karité, Néré and Soumbala present themselves.
class PitchDayTest {
  @ParameterizedTest
  @EnumSource
  void theOrderIsWhatAnybodyDrawsFromListAndSeed(Db.Engine engine) {
    try (var hall = Hall.on(engine)) {
      assertThat(hall.site.get(Hall.PASSAGES).statusCode()).isEqualTo(404);
      hall.set(Late.REFUSED).closed();
      assertThat(hall.site.page(Hall.PASSAGES)).contains("Loto du mercredi", "Soumbala");
      var pool = hall.site.page(Hall.PASSAGES + "/liste.txt").lines().toList();
      assertThat(pool).containsExactly("1 Fonio", "2 Karité", "3 Néré", "4 Soumbala");
      hall.drawn();
      var drawn =
          PublicDraw.order(Hall.SEED, pool).stream().map(entry -> entry.substring(2)).toList();
      assertThat(hall.ahead()).isEqualTo(drawn);
      assertThat(hall.site.page(Hall.PASSAGES)).contains(Hall.SEED, "./toguna draw");
      hall.awa.post(hall.desk() + "/graine", Map.of("seed", "another one"));
      assertThat(hall.ahead()).as("drawn once").isEqualTo(drawn);
      assertThat(Promises.brokenIn(hall.site)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasClosedTheDatabaseRefusesToChange(Db.Engine engine) {
    try (var hall = Hall.on(engine)) {
      hall.set(Late.REFUSED);
      hall.awa.post(hall.desk() + "/liste", Map.of("read", "of before", "source", "Loto"));
      assertThat(hall.running().day().closed()).as("another list was read").isEmpty();
      hall.closed();
      hall.set(Late.LAST);
      hall.awa.post(hall.desk() + "/equipes", Map.of());
      assertThat(hall.running().day().terms().late()).isEqualTo(Late.REFUSED);
      assertThat(hall.running().day().teams()).hasSize(4);
      Stream.<Function<DSLContext, Query>>of(
              sql -> sql.update(PITCH_DAY).set(PITCH_DAY.PITCH_SECONDS, 999),
              sql -> sql.update(PITCH_DAY).set(PITCH_DAY.SOURCE, "another"),
              sql -> sql.update(PITCH_DAY).set(PITCH_DAY.MODE, "STANDS"),
              sql -> sql.update(PITCH_DAY).set(PITCH_DAY.CLOSED, false),
              sql -> sql.update(PITCH_TEAM).set(PITCH_TEAM.NAME, "Beurre"),
              sql ->
                  sql.insertInto(PITCH_TEAM)
                      .set(PITCH_TEAM.CONTEST_ID, hall.id())
                      .set(PITCH_TEAM.NUMBER, 5)
                      .set(PITCH_TEAM.CLOSED, true)
                      .set(PITCH_TEAM.NAME, "Tamarin")
                      .set(PITCH_TEAM.COUNTRY, "ML"))
          .forEach(change ->
              assertThatThrownBy(
                      () -> hall.site.db().run(unit -> change.apply(unit.sql()).execute()))
                  .isInstanceOf(RuntimeException.class));
      hall.drawn();
      assertThatThrownBy(() ->
              hall.site
                  .db()
                  .run(unit -> unit.sql().update(PITCH_TEAM).set(PITCH_TEAM.POSITION, 9).execute()))
          .isInstanceOf(RuntimeException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneTeamAtATimeEachHeardOnceAndAMistakeIsTakenBack(Db.Engine engine) {
    try (var hall = Hall.on(engine)) {
      hall.set(Late.REFUSED).closed().drawn();
      var order = hall.ahead();
      hall.pressed(Step.CALL, Step.CALL, Step.END);
      assertThat(hall.turns()).as("one at a time; nothing ends that did not begin").isEqualTo(1);
      hall.pressed(Step.PITCH, Step.QUESTIONS, Step.UNDO);
      assertThat(hall.running().open().orElseThrow().reached()).isEqualTo(Step.PITCH);
      hall.pressed(Step.QUESTIONS, Step.END);
      assertThat(hall.ahead()).isEqualTo(order.subList(1, 4));
      assertThat(hall.site.page(Hall.PASSAGES)).contains("Entendue", "À venir");
      for (int i = 0; i < 3; i++) {
        hall.pressed(Step.CALL, Step.PITCH, Step.END);
      }
      assertThat(hall.running().isOver()).isTrue();
      assertThat(hall.site.page(Hall.PASSAGES + "/etat.json")).contains("\"phase\":\"OVER\"");
      assertThatThrownBy(() -> hall.site.db().run(unit -> again(unit.sql(), hall)))
          .as("heard once")
          .isInstanceOf(RuntimeException.class);
      assertThat(Promises.brokenIn(hall.site)).isEmpty();
    }
  }

  private static void again(DSLContext sql, Hall hall) {
    sql.insertInto(PITCH_TURN)
        .set(PITCH_TURN.CONTEST_ID, hall.id())
        .set(PITCH_TURN.PARTY, 0)
        .set(PITCH_TURN.TURN, 9)
        .set(PITCH_TURN.TEAM, 1)
        .set(PITCH_TURN.CALLED_AT, Hall.MORNING)
        .set(PITCH_TURN.PITCH_AT, Hall.MORNING)
        .set(PITCH_TURN.ABSENT, false)
        .execute();
  }

  @ParameterizedTest
  @EnumSource(Late.class)
  void aTeamThatDoesNotComeIsTreatedByTheRule(Late late) {
    try (var hall = Hall.on(Db.Engine.SQLITE)) {
      hall.set(late).closed().drawn();
      var missing = hall.ahead().getFirst();
      hall.pressed(Step.CALL);
      hall.clock.set(hall.clock.instant().plusSeconds(59));
      hall.awa.post(hall.desk() + "/conduite", Map.of("step", "ABSENT"));
      assertThat(hall.running().open()).as("waited for a minute").isPresent();
      hall.clock.set(hall.clock.instant().plusSeconds(1));
      hall.awa.post(hall.desk() + "/conduite", Map.of("step", "ABSENT"));
      assertThat(hall.running().open()).isEmpty();
      if (late == Late.REFUSED) {
        assertThat(hall.ahead()).hasSize(3).doesNotContain(missing);
      } else {
        assertThat(hall.ahead()).hasSize(4).endsWith(missing);
        for (int i = 0; i < 3; i++) {
          hall.pressed(Step.CALL, Step.PITCH, Step.END);
        }
        hall.pressed(Step.CALL, Step.ABSENT);
        assertThat(hall.running().isOver()).as("once more, not twice").isTrue();
      }
      assertThat(hall.site.page(Hall.PASSAGES)).contains("Absente à l’appel");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasPressedWithoutNetworkArrivesWithItsMomentsOnce(Db.Engine engine) {
    try (var hall = Hall.on(engine)) {
      hall.set(Late.REFUSED).closed().drawn();
      hall.clock.set(Hall.MORNING.plus(Duration.ofMinutes(30)));
      long at = Hall.MORNING.toEpochMilli();
      var presses =
          List.of(
              kept("CALL", at, "a"),
              kept("PITCH", at + 20_000, "b"),
              with(kept("END", at + 190_000, "x"), "team", "9"),
              kept("END", at + 200_000, "c"),
              kept("CALL", at + 210_000, "d"),
              kept("CALL", at + 210_000, "d"),
              kept("PITCH", at - 999_000, "e"),
              kept("END", at + 9_999_999, "f"));
      presses.forEach(press -> hall.awa.post(hall.desk() + "/conduite", press));
      var turns = hall.running().turns();
      assertThat(turns).hasSize(2);
      assertThat(turns.getFirst().spoken().pitch()).contains(Hall.MORNING.plusSeconds(20));
      assertThat(turns.getFirst().ended())
          .as("what was meant for another team does nothing")
          .contains(Hall.MORNING.plusSeconds(200));
      assertThat(turns.getLast().spoken().pitch())
          .as("never before the step before")
          .contains(Hall.MORNING.plusSeconds(210));
      assertThat(turns.getLast().ended())
          .as("never in the future")
          .contains(Hall.MORNING.plus(Duration.ofMinutes(30)));
    }
  }

  private static Map<String, String> with(Map<String, String> press, String name, String value) {
    var more = new HashMap<>(press);
    more.put(name, value);
    return more;
  }

  private static Map<String, String> kept(String step, long at, String once) {
    return Map.of("step", step, "at", "" + at, "_once", once, "format", "json");
  }
}
