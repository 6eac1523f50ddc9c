package org.toguna.pitch;

import static org.toguna.tables.Tables.PITCH_DAY;
import static org.toguna.tables.Tables.PITCH_TURN;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.draw.PublicDraw;
import org.toguna.kit.db.Invariant;

/// What `toguna check` asks of days of presentations.
@Configuration(proxyBeanMethods = false)
class PitchPromises {

  @Bean
  Invariant teamsStandInTheOrderDrawn() {
    return Invariant.told(
        "Teams stand in the order that the published list and seed give",
        sql ->
            days(sql)
                .filter(running -> running.day().seed().isPresent())
                .filter(running -> !drawn(running.day()).equals(running.order()))
                .map(running -> running.day().contest().toString())
                .toList());
  }

  private static Stream<Running> days(DSLContext sql) {
    return sql
        .select(PITCH_DAY.CONTEST_ID)
        .from(PITCH_DAY)
        .where(PITCH_DAY.CLOSED.isTrue())
        .fetch(PITCH_DAY.CONTEST_ID)
        .stream()
        .flatMap(contest -> Running.find(sql, contest).stream());
  }

  private static List<Team> drawn(PitchDay day) {
    return PublicDraw.order(day.seed().orElseThrow().text(), day.teams());
  }

  @Bean
  Invariant listsAreAsTheyWereClosed() {
    return Invariant.told(
        "The list of teams is what its hash says",
        sql ->
            days(sql)
                .map(Running::day)
                .filter(day ->
                    !day.closed()
                        .orElseThrow()
                        .fingerprint()
                        .equals(PublicDraw.fingerprint(day.pool())))
                .map(day -> day.contest().toString())
                .toList());
  }

  @Bean
  Invariant nobodySpeaksBeforeTheDraw() {
    return Invariant.of(
        "Teams take turns only after the draw",
        sql ->
            sql.select(PITCH_TURN.CONTEST_ID)
                .from(PITCH_TURN)
                .join(PITCH_DAY)
                .on(PITCH_DAY.CONTEST_ID.eq(PITCH_TURN.CONTEST_ID))
                .where(PITCH_DAY.SEED.isNull()));
  }
}
