package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_BOOKING;
import static org.toguna.tables.Tables.COACHING_HOLD;
import static org.toguna.tables.Tables.COACHING_SLOT;
import static org.toguna.tables.Tables.COACHING_TEAM;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;

/// Gives teams their seats in slots and says who came.
@Component
class Seating {
  private final Clock clock;

  Seating(Clock clock) {
    this.clock = clock;
  }

  static List<UUID> teams(DSLContext sql, UUID slot) {
    return sql.select(COACHING_BOOKING.APPLICATION_ID)
        .from(COACHING_BOOKING)
        .where(COACHING_BOOKING.SLOT_ID.eq(slot))
        .fetch(COACHING_BOOKING.APPLICATION_ID);
  }

  /// The highest seat that is taken, 0 for none.
  static int highest(DSLContext sql, UUID slot) {
    var highest = DSL.max(COACHING_BOOKING.SEAT);
    return sql.select(DSL.coalesce(highest, DSL.val(0)))
        .from(COACHING_BOOKING)
        .where(COACHING_BOOKING.SLOT_ID.eq(slot))
        .fetchSingle()
        .value1();
  }

  /// Gives a team the first free seat of a slot as it was read; false if the slot is another by
  /// now, is full, has the team already, or the team has no place in the programme.
  ///
  /// @throws Holds.Clash if the team is elsewhere then
  boolean seat(Unit unit, Slot slot, UUID team) {
    if (!stands(unit, slot)) {
      return false;
    }
    var taken =
        unit.sql()
            .select(COACHING_BOOKING.SEAT)
            .from(COACHING_BOOKING)
            .where(COACHING_BOOKING.SLOT_ID.eq(slot.id()))
            .fetch(COACHING_BOOKING.SEAT);
    int seats = slot.terms().seats();
    var free = IntStream.rangeClosed(1, seats).filter(one -> !taken.contains(one)).findFirst();
    if (free.isEmpty() || !write(unit, slot, team, free.getAsInt())) {
      return false;
    }
    Holds.team(unit, team, slot.id(), slot.meeting());
    return true;
  }

  private boolean write(Unit unit, Slot slot, UUID team, int seat) {
    var comes =
        DSL.select(
                DSL.val(slot.id()),
                COACHING_TEAM.APPLICATION_ID,
                DSL.val(slot.terms().seats()),
                DSL.val(seat),
                DSL.val(clock.instant(), COACHING_BOOKING.BOOKED_AT))
            .from(COACHING_TEAM)
            .where(COACHING_TEAM.APPLICATION_ID.eq(team))
            .and(COACHING_TEAM.CONTEST_ID.eq(slot.contest()))
            .and(COACHING_TEAM.STATE.eq(TeamState.ACCEPTED.name()));
    return unit.sql()
            .insertInto(
                COACHING_BOOKING,
                COACHING_BOOKING.SLOT_ID,
                COACHING_BOOKING.APPLICATION_ID,
                COACHING_BOOKING.SEATS,
                COACHING_BOOKING.SEAT,
                COACHING_BOOKING.BOOKED_AT)
            .select(comes)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// Holds the slot, so that nobody moves it meanwhile.
  private static boolean stands(Unit unit, Slot slot) {
    return unit.sql()
            .update(COACHING_SLOT)
            .set(COACHING_SLOT.STATE, "OPEN")
            .where(COACHING_SLOT.ID.eq(slot.id()))
            .and(COACHING_SLOT.REVISION.eq(slot.change().revision()))
            .and(COACHING_SLOT.STATE.eq("OPEN"))
            .execute()
        == 1;
  }

  /// False if it had none, or was marked already.
  boolean unseat(Unit unit, UUID slot, UUID team) {
    boolean had =
        unit.sql()
                .deleteFrom(COACHING_BOOKING)
                .where(is(slot, team))
                .and(COACHING_BOOKING.MARKED_AT.isNull())
                .execute()
            == 1;
    if (had) {
      Holds.drop(unit, slot, Team.holds(team));
    }
    return had;
  }

  private static Condition is(UUID slot, UUID team) {
    return COACHING_BOOKING.SLOT_ID.eq(slot).and(COACHING_BOOKING.APPLICATION_ID.eq(team));
  }

  /// Gives back what a team has ahead.
  static void unseatAhead(Unit unit, UUID team, Instant now) {
    var ahead =
        DSL.select(COACHING_SLOT.ID).from(COACHING_SLOT).where(COACHING_SLOT.BEGINS_AT.gt(now));
    unit.sql()
        .deleteFrom(COACHING_HOLD)
        .where(COACHING_HOLD.OWNER.eq(Team.holds(team)))
        .and(COACHING_HOLD.SLOT_ID.in(ahead))
        .execute();
    unit.sql()
        .deleteFrom(COACHING_BOOKING)
        .where(COACHING_BOOKING.APPLICATION_ID.eq(team))
        .and(COACHING_BOOKING.SLOT_ID.in(ahead))
        .and(COACHING_BOOKING.MARKED_AT.isNull())
        .execute();
  }

  /// Says how a team came, however late it is said; a mark may be corrected. False before the slot
  /// begins and once it is cancelled.
  boolean mark(Unit unit, Slot slot, UUID team, Booking.Came came) {
    var now = clock.instant();
    return unit.sql()
            .update(COACHING_BOOKING)
            .set(COACHING_BOOKING.ATTENDANCE, came.attendance().name())
            .set(COACHING_BOOKING.PERSONS, came.persons())
            .set(COACHING_BOOKING.MARKED_AT, now)
            .where(is(slot.id(), team))
            .andExists(
                DSL.selectOne()
                    .from(COACHING_SLOT)
                    .where(COACHING_SLOT.ID.eq(slot.id()))
                    .and(COACHING_SLOT.STATE.eq("OPEN"))
                    .and(COACHING_SLOT.BEGINS_AT.le(now)))
            .execute()
        == 1;
  }
}
