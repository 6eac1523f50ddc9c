package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_SLOT;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.CoachingSlotRecord;

/// Writes slots: made, moved, cancelled. Coach, room and every team that has a seat are held for
/// its quarters of an hour in the same unit.
@Component
class Timetabling {
  private final Clock clock;

  Timetabling(Clock clock) {
    this.clock = clock;
  }

  /// @throws Holds.Clash if coach or room is elsewhere then
  void add(Unit unit, UUID id, Programme programme, Slot.Terms terms) {
    var row = row(terms);
    row.setId(id);
    row.setContestId(programme.contest());
    row.setState("OPEN");
    row.setRevision(1);
    row.setReason("");
    unit.insert(row);
    hold(unit, id, programme, terms);
  }

  private CoachingSlotRecord row(Slot.Terms terms) {
    var row = new CoachingSlotRecord();
    row.setKind(terms.kind().name());
    row.setSubject(terms.subject());
    row.setRoom(terms.meeting().room());
    row.setPersonId(terms.meeting().coach().orElse(null));
    row.setBeginsAt(terms.meeting().begins());
    row.setEndsAt(terms.meeting().ends());
    row.setSeats(terms.seats());
    row.setBookable(terms.bookable());
    row.setChangedAt(clock.instant());
    return row;
  }

  private static void hold(Unit unit, UUID id, Programme programme, Slot.Terms terms) {
    var meeting = terms.meeting();
    meeting
        .coach()
        .ifPresent(coach -> Holds.take(unit, Holds.Whose.COACH, Coach.holds(coach), id, meeting));
    if (!meeting.byPhone()) {
      var room = programme.centre().holds(meeting.room());
      Holds.take(unit, Holds.Whose.ROOM, room, id, meeting);
    }
  }

  /// Changes a slot as it was read; its teams keep their seats. False if it was changed or
  /// cancelled meanwhile, or has fewer seats now than teams.
  ///
  /// @throws Holds.Clash if coach, room or one of its teams is elsewhere then
  boolean change(Unit unit, Slot read, Programme programme, Slot.Terms terms) {
    if (Seating.highest(unit.sql(), read.id()) > terms.seats()) {
      return false;
    }
    var row = row(terms);
    row.setRevision(read.change().revision() + 1);
    int changed =
        unit.sql()
            .update(COACHING_SLOT)
            .set(row)
            .where(COACHING_SLOT.ID.eq(read.id()))
            .and(COACHING_SLOT.REVISION.eq(read.change().revision()))
            .and(COACHING_SLOT.STATE.eq("OPEN"))
            .execute();
    if (changed == 0) {
      return false;
    }
    Holds.drop(unit, read.id());
    hold(unit, read.id(), programme, terms);
    Seating.teams(unit.sql(), read.id())
        .forEach(team -> Holds.team(unit, team, read.id(), terms.meeting()));
    return true;
  }

  /// Nobody is held by it any more; who had a seat stays written. False if it was cancelled before.
  boolean cancel(Unit unit, Slot read, String reason) {
    boolean stood =
        unit.sql()
                .update(COACHING_SLOT)
                .set(COACHING_SLOT.STATE, "CANCELLED")
                .set(COACHING_SLOT.REASON, reason)
                .set(COACHING_SLOT.CHANGED_AT, clock.instant())
                .set(COACHING_SLOT.REVISION, COACHING_SLOT.REVISION.plus(1))
                .where(COACHING_SLOT.ID.eq(read.id()))
                .and(COACHING_SLOT.STATE.eq("OPEN"))
                .execute()
            == 1;
    if (stood) {
      Holds.drop(unit, read.id());
    }
    return stood;
  }
}
