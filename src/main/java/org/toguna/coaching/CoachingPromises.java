package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_BOOKING;
import static org.toguna.tables.Tables.COACHING_COACH;
import static org.toguna.tables.Tables.COACHING_HOLD;
import static org.toguna.tables.Tables.COACHING_SLOT;
import static org.toguna.tables.Tables.COACHING_TEAM;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.jury.Jurors;
import org.toguna.kit.db.Invariant;

/// What `toguna check` asks of coaching.
@Configuration(proxyBeanMethods = false)
class CoachingPromises {

  /// The key of the holds keeps two of one owner apart; this asks that all there should be are
  /// there.
  @Bean
  Invariant slotsHoldWhomTheyMeet() {
    return Invariant.told(
        "Every slot that stands holds its coach, its room and its teams for its whole time, and"
            + " nobody else",
        sql ->
            sql
                .selectDistinct(COACHING_SLOT.CONTEST_ID)
                .from(COACHING_SLOT)
                .fetch(COACHING_SLOT.CONTEST_ID)
                .stream()
                .flatMap(contest -> broken(sql, contest))
                .toList());
  }

  private static Stream<String> broken(DSLContext sql, UUID contest) {
    var programme = Programme.find(sql, contest).orElseThrow();
    return Slot.in(sql, contest).stream()
        .filter(slot -> !wanted(slot, programme).equals(held(sql, slot)))
        .map(slot -> slot.id().toString());
  }

  private static Set<List<Object>> wanted(Slot slot, Programme programme) {
    var wanted = new HashSet<List<Object>>();
    if (slot.stands()) {
      var meeting = slot.meeting();
      var room =
          meeting.byPhone()
              ? Stream.<String>of()
              : Stream.of(programme.centre().holds(meeting.room()));
      Stream.of(
              meeting.coach().map(Coach::holds).stream(),
              room,
              slot.bookings().stream().map(one -> Team.holds(one.team())))
          .flatMap(owners -> owners)
          .forEach(owner ->
              meeting
                  .quarters()
                  .forEach(quarter -> wanted.add(List.of(owner, Math.toIntExact(quarter)))));
    }
    return wanted;
  }

  private static Set<List<Object>> held(DSLContext sql, Slot slot) {
    return new HashSet<>(
        sql.select(COACHING_HOLD.OWNER, COACHING_HOLD.QUARTER)
            .from(COACHING_HOLD)
            .where(COACHING_HOLD.SLOT_ID.eq(slot.id()))
            .fetch(row -> List.of(row.value1(), row.value2())));
  }

  @Bean
  Invariant teamsSitWhereTheyAreCoached() {
    return Invariant.of(
        "Teams are seated only in the contest they are coached in",
        sql ->
            sql.select(COACHING_BOOKING.SLOT_ID)
                .from(COACHING_BOOKING)
                .join(COACHING_SLOT)
                .on(COACHING_SLOT.ID.eq(COACHING_BOOKING.SLOT_ID))
                .leftJoin(COACHING_TEAM)
                .on(COACHING_TEAM.APPLICATION_ID.eq(COACHING_BOOKING.APPLICATION_ID))
                .and(COACHING_TEAM.CONTEST_ID.eq(COACHING_SLOT.CONTEST_ID))
                .where(COACHING_TEAM.APPLICATION_ID.isNull()));
  }

  /// Who was made a juror afterwards opens no page of coaching; the desk has to choose.
  @Bean
  Invariant nobodyCoachesAndJudges() {
    return Invariant.told(
        "Nobody coaches in a contest whose jury it sits in",
        sql ->
            sql
                .selectFrom(COACHING_COACH)
                .where(COACHING_COACH.STATE.in(CoachState.INVITED.name(), CoachState.ACTIVE.name()))
                .fetch()
                .stream()
                .filter(row -> Jurors.isIn(sql, row.getContestId(), row.getPersonId()))
                .map(row -> row.getContestId() + " " + row.getPersonId())
                .toList());
  }
}
