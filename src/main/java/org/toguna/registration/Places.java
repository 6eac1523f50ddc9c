package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Often;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.ParticipantCategoryRecord;

/// A category's places, kept by the statements that count them: none is given above the quota,
/// whoever asks at the same moment. Each begins by writing the category's row, which makes others
/// who want a place of it wait their turn.
final class Places {
  private static final Condition ONE_FREE =
      PARTICIPANT_CATEGORY
          .QUOTA
          .isNull()
          .or(PARTICIPANT_CATEGORY.TAKEN.lt(PARTICIPANT_CATEGORY.QUOTA));

  private static final Often ARRIVE =
      atOnce(slots -> open(slots.like(PARTICIPANT_CATEGORY.OPENS_AT)));

  private static final Often ADMIT =
      atOnce(
          slots -> PARTICIPANT_CATEGORY.EDITION_ID.eq(slots.like(PARTICIPANT_CATEGORY.EDITION_ID)));

  private static final Often COUNTED = new Often(Places::counted);

  private Places() {}

  /// The number of whoever comes, and how the registration begins.
  record Turn(int number, State state) {}

  /// The number of whoever comes now to wait for an organiser's word; nothing if the category is
  /// hidden or not open now.
  static Optional<Turn> ask(Unit unit, UUID category, Instant now) {
    var turn = next(unit, category, open(DSL.val(now, PARTICIPANT_CATEGORY.OPENS_AT)));
    return turn.isEmpty()
        ? Optional.empty()
        : Optional.of(new Turn(turn.getAsInt(), State.PENDING));
  }

  /// The number of whoever comes now, with a place or the end of the line; nothing if the category
  /// is hidden or not open now.
  static Optional<Turn> arrive(Unit unit, UUID category, ComingDays days, Instant now) {
    return unit.run(ARRIVE, category, now) == 1
        ? came(unit, category)
        : come(unit, category, days, open(DSL.val(now, PARTICIPANT_CATEGORY.OPENS_AT)));
  }

  private static Condition open(Field<Instant> now) {
    var opened = PARTICIPANT_CATEGORY.OPENS_AT.isNull().or(PARTICIPANT_CATEGORY.OPENS_AT.le(now));
    var notClosed =
        PARTICIPANT_CATEGORY.CLOSES_AT.isNull().or(PARTICIPANT_CATEGORY.CLOSES_AT.gt(now));
    return DSL.and(PARTICIPANT_CATEGORY.SHOWN.isTrue(), opened, notClosed);
  }

  /// The same of whoever is let in by hand: the category may be hidden, closed or not open yet.
  /// Nothing if the edition has no such category.
  static Optional<Turn> admit(Unit unit, EditionId edition, UUID category, ComingDays days) {
    return unit.run(ADMIT, category, edition) == 1
        ? came(unit, category)
        : come(unit, category, days, PARTICIPANT_CATEGORY.EDITION_ID.eq(edition));
  }

  /// The number of whoever is let in by hand, before it takes a place.
  static OptionalInt admit(Unit unit, EditionId edition, UUID category) {
    return next(unit, category, PARTICIPANT_CATEGORY.EDITION_ID.eq(edition));
  }

  /// The number of whoever a place is handed on to; nothing where that is not allowed.
  static OptionalInt handOn(Unit unit, UUID category) {
    return next(unit, category, PARTICIPANT_CATEGORY.TRANSFERABLE.isTrue());
  }

  private static OptionalInt next(Unit unit, UUID category, Condition allowed) {
    var turn =
        unit.sql()
            .update(PARTICIPANT_CATEGORY)
            .set(PARTICIPANT_CATEGORY.TURNS, PARTICIPANT_CATEGORY.TURNS.plus(1))
            .where(PARTICIPANT_CATEGORY.ID.eq(category))
            .and(allowed)
            .returning(PARTICIPANT_CATEGORY.TURNS)
            .fetchOne(PARTICIPANT_CATEGORY.TURNS);
    return turn == null ? OptionalInt.empty() : OptionalInt.of(turn);
  }

  /// The first of so many numbers in a row behind everybody's.
  static int turns(Unit unit, UUID category, int howMany) {
    int last =
        unit.sql()
            .update(PARTICIPANT_CATEGORY)
            .set(PARTICIPANT_CATEGORY.TURNS, PARTICIPANT_CATEGORY.TURNS.plus(howMany))
            .where(PARTICIPANT_CATEGORY.ID.eq(category))
            .returning(PARTICIPANT_CATEGORY.TURNS)
            .fetchSingle(PARTICIPANT_CATEGORY.TURNS);
    return last - howMany + 1;
  }

  /// Waits for others who are at this category's places, before its registrations are touched.
  static void await(Unit unit, UUID category) {
    unit.sql()
        .update(PARTICIPANT_CATEGORY)
        .set(PARTICIPANT_CATEGORY.TURNS, PARTICIPANT_CATEGORY.TURNS)
        .where(PARTICIPANT_CATEGORY.ID.eq(category))
        .execute();
  }

  /// Where no days are counted, number and place are one statement.
  private static Often atOnce(Function<Often.Slots, Condition> allowed) {
    var free = PARTICIPANT_CATEGORY.WAITING.eq(0).and(ONE_FREE);
    var taken = PARTICIPANT_CATEGORY.TAKEN;
    var waiting = PARTICIPANT_CATEGORY.WAITING;
    return new Often(slots ->
        slots
            .sql()
            .update(PARTICIPANT_CATEGORY)
            .set(PARTICIPANT_CATEGORY.TURNS, PARTICIPANT_CATEGORY.TURNS.plus(1))
            .set(taken, DSL.when(free, taken.plus(1)).otherwise(taken))
            .set(waiting, DSL.when(free, waiting).otherwise(waiting.plus(1)))
            .where(PARTICIPANT_CATEGORY.ID.eq(slots.like(PARTICIPANT_CATEGORY.ID)))
            .and(allowed.apply(slots))
            .and(DayPlaces.NONE));
  }

  private static Select<?> counted(Often.Slots slots) {
    return slots
        .sql()
        .select(PARTICIPANT_CATEGORY.TURNS, PARTICIPANT_CATEGORY.WAITING)
        .from(PARTICIPANT_CATEGORY)
        .where(PARTICIPANT_CATEGORY.ID.eq(slots.like(PARTICIPANT_CATEGORY.ID)));
  }

  /// What was just counted, which nobody else can change before this unit is over: whoever finds
  /// nobody in line afterwards got a place.
  private static Optional<Turn> came(Unit unit, UUID category) {
    return unit.find(COUNTED, category)
        .map(row -> {
          boolean waits = row.get(PARTICIPANT_CATEGORY.WAITING) > 0;
          var state = waits ? State.WAITING : State.CONFIRMED;
          return new Turn(row.get(PARTICIPANT_CATEGORY.TURNS), state);
        });
  }

  /// Where days are counted.
  private static Optional<Turn> come(Unit unit, UUID category, ComingDays days, Condition allowed) {
    var turn = next(unit, category, allowed);
    return turn.isEmpty()
        ? Optional.empty()
        : Optional.of(new Turn(turn.getAsInt(), takeOrQueue(unit, category, days)));
  }

  /// A place on all these days, or the end of the line: nobody passes those who wait for one of
  /// them.
  static State takeOrQueue(Unit unit, UUID category, ComingDays days) {
    if (take(unit, category, days)) {
      return State.CONFIRMED;
    }
    DayPlaces.count(unit, category, days, DayPlaces.WAITING, 1);
    unit.sql()
        .update(PARTICIPANT_CATEGORY)
        .set(PARTICIPANT_CATEGORY.WAITING, PARTICIPANT_CATEGORY.WAITING.plus(1))
        .where(PARTICIPANT_CATEGORY.ID.eq(category))
        .execute();
    return State.WAITING;
  }

  /// A place on all these days, if nobody waits for one of them; false if there is none.
  static boolean take(Unit unit, UUID category, ComingDays days) {
    var all = CategoryDay.of(unit.sql(), category);
    boolean taken = DayPlaces.allAreOpen(all, days) && takeOne(unit, category, all.isEmpty());
    if (taken) {
      DayPlaces.count(unit, category, days, DayPlaces.TAKEN, 1);
    }
    return taken;
  }

  /// Where days are counted, who waits for others of them does not stand in the way.
  private static boolean takeOne(Unit unit, UUID category, boolean afterTheLine) {
    var nobodyWaits = afterTheLine ? PARTICIPANT_CATEGORY.WAITING.eq(0) : DSL.noCondition();
    return unit.sql()
            .update(PARTICIPANT_CATEGORY)
            .set(PARTICIPANT_CATEGORY.TAKEN, PARTICIPANT_CATEGORY.TAKEN.plus(1))
            .where(PARTICIPANT_CATEGORY.ID.eq(category))
            .and(nobodyWaits)
            .and(ONE_FREE)
            .execute()
        == 1;
  }

  /// Takes a free place for somebody in line; false if nothing is free.
  static boolean takeInLine(Unit unit, UUID category, ComingDays days) {
    if (!takeInLine(unit, category)) {
      return false;
    }
    DayPlaces.count(unit, category, days, DayPlaces.TAKEN, 1);
    DayPlaces.count(unit, category, days, DayPlaces.WAITING, -1);
    return true;
  }

  private static boolean takeInLine(Unit unit, UUID category) {
    return unit.sql()
            .update(PARTICIPANT_CATEGORY)
            .set(PARTICIPANT_CATEGORY.TAKEN, PARTICIPANT_CATEGORY.TAKEN.plus(1))
            .set(PARTICIPANT_CATEGORY.WAITING, PARTICIPANT_CATEGORY.WAITING.minus(1))
            .where(PARTICIPANT_CATEGORY.ID.eq(category))
            .and(PARTICIPANT_CATEGORY.WAITING.gt(0))
            .and(ONE_FREE)
            .execute()
        == 1;
  }

  /// Gives back what a registration held in the state it was in.
  static void leave(Unit unit, Registration was) {
    var days = was.standing().coming().days();
    switch (was.state()) {
      case CONFIRMED, OFFERED -> {
        oneLess(unit, was.category(), PARTICIPANT_CATEGORY.TAKEN);
        DayPlaces.count(unit, was.category(), days, DayPlaces.TAKEN, -1);
      }
      case WAITING -> {
        oneLess(unit, was.category(), PARTICIPANT_CATEGORY.WAITING);
        DayPlaces.count(unit, was.category(), days, DayPlaces.WAITING, -1);
      }
      case PENDING, LAPSED, REFUSED -> {
        // Holds neither a place nor one in line.
      }
    }
  }

  private static void oneLess(
      Unit unit, UUID category, TableField<ParticipantCategoryRecord, Integer> held) {
    unit.sql()
        .update(PARTICIPANT_CATEGORY)
        .set(held, held.minus(1))
        .where(PARTICIPANT_CATEGORY.ID.eq(category))
        .execute();
  }
}
