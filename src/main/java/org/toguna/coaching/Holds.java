package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_HOLD;
import static org.toguna.tables.Tables.COACHING_SLOT;

import java.util.UUID;
import org.jooq.impl.DSL;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.CoachingHoldRecord;

/// Who and what is taken when: a row for each quarter of an hour, whose key the database lets
/// nobody have twice.
final class Holds {
  private Holds() {}

  /// Who or what would be in two places.
  enum Whose {
    COACH,
    ROOM,
    TEAM
  }

  /// Undoes the whole unit: somebody would be in two places at once.
  static final class Clash extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Whose whose;

    Clash(Whose whose) {
      super(whose.name(), null, false, false);
      this.whose = whose;
    }

    Whose whose() {
      return whose;
    }
  }

  /// @throws Clash if the coach or the room is held then
  static void take(Unit unit, Whose whose, String owner, UUID slot, Slot.Meeting when) {
    var row = new CoachingHoldRecord();
    row.setOwner(owner);
    row.setSlotId(slot);
    take(unit, whose, row, when);
  }

  /// @throws Clash if the team is held then
  static void team(Unit unit, UUID team, UUID slot, Slot.Meeting when) {
    var row = new CoachingHoldRecord();
    row.setOwner(Team.holds(team));
    row.setSlotId(slot);
    row.setApplicationId(team);
    take(unit, Whose.TEAM, row, when);
  }

  private static void take(Unit unit, Whose whose, CoachingHoldRecord held, Slot.Meeting when) {
    when.quarters()
        .forEach(quarter -> {
          var row = held.copy();
          row.setOwner(held.getOwner());
          row.setQuarter(Math.toIntExact(quarter));
          if (!unit.insertUnlessThere(row)) {
            throw new Clash(whose);
          }
        });
  }

  static void drop(Unit unit, UUID slot) {
    unit.sql().deleteFrom(COACHING_HOLD).where(COACHING_HOLD.SLOT_ID.eq(slot)).execute();
  }

  /// Those of a contest's coaches.
  static void dropCoaches(Unit unit, UUID contest) {
    var slots =
        DSL.select(COACHING_SLOT.ID)
            .from(COACHING_SLOT)
            .where(COACHING_SLOT.CONTEST_ID.eq(contest));
    unit.sql()
        .deleteFrom(COACHING_HOLD)
        .where(COACHING_HOLD.SLOT_ID.in(slots))
        .and(COACHING_HOLD.OWNER.startsWith("coach:"))
        .execute();
  }

  static void drop(Unit unit, UUID slot, String owner) {
    unit.sql()
        .deleteFrom(COACHING_HOLD)
        .where(COACHING_HOLD.SLOT_ID.eq(slot))
        .and(COACHING_HOLD.OWNER.eq(owner))
        .execute();
  }
}
