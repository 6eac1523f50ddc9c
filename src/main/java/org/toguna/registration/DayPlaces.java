package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;
import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY_DAY;
import static org.toguna.tables.Tables.REGISTRATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.ParticipantCategoryDayRecord;

/// A category's places day by day. They are only touched after its own row was written in the same
/// unit, so that nobody else counts them meanwhile; that none is given above its quota is the
/// table's own condition.
final class DayPlaces {
  static final TableField<ParticipantCategoryDayRecord, Integer> TAKEN =
      PARTICIPANT_CATEGORY_DAY.TAKEN;
  static final TableField<ParticipantCategoryDayRecord, Integer> WAITING =
      PARTICIPANT_CATEGORY_DAY.WAITING;

  /// That the current row's category counts no days.
  static final Condition NONE =
      DSL.notExists(
          DSL.selectOne()
              .from(PARTICIPANT_CATEGORY_DAY)
              .where(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID.eq(PARTICIPANT_CATEGORY.ID)));

  private DayPlaces() {}

  /// One more, or one less, on each of these days.
  static void count(
      Unit unit,
      UUID category,
      ComingDays days,
      TableField<ParticipantCategoryDayRecord, Integer> what,
      int by) {
    var those =
        days.isAll() ? DSL.noCondition() : PARTICIPANT_CATEGORY_DAY.DAY_ON.in(days.chosen());
    unit.sql()
        .update(PARTICIPANT_CATEGORY_DAY)
        .set(what, what.plus(by))
        .where(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID.eq(category))
        .and(those)
        .execute();
  }

  /// What a registration of these days finds: all days have room for it.
  static boolean allHaveRoom(List<CategoryDay> all, ComingDays days) {
    return all.stream().filter(day -> days.on(day.date())).allMatch(CategoryDay::hasRoom);
  }

  static boolean allAreOpen(List<CategoryDay> all, ComingDays days) {
    return all.stream().filter(day -> days.on(day.date())).allMatch(CategoryDay::isOpenToAll);
  }

  /// Those of the current row's category and day.
  static Field<Integer> counted(List<State> states) {
    Condition comes =
        REGISTRATION
            .DAYS
            .eq("")
            .or(REGISTRATION.DAYS.contains(PARTICIPANT_CATEGORY_DAY.DAY_ON.coerce(String.class)));
    return DSL.field(
        DSL.select(DSL.count())
            .from(REGISTRATION)
            .where(REGISTRATION.CATEGORY_ID.eq(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID))
            .and(REGISTRATION.STATE.in(states.stream().map(State::name).toList()))
            .and(comes));
  }

  /// How many places are taken on each of these days by those who registered, counted or not yet.
  static Map<LocalDate, Integer> taken(Unit unit, UUID category, Set<LocalDate> days) {
    var taken = new TreeMap<LocalDate, Integer>();
    unit.sql()
        .select(REGISTRATION.DAYS, DSL.count())
        .from(REGISTRATION)
        .where(REGISTRATION.CATEGORY_ID.eq(category))
        .and(REGISTRATION.STATE.in(State.CONFIRMED.name(), State.OFFERED.name()))
        .groupBy(REGISTRATION.DAYS)
        .forEach(row ->
            days.stream()
                .filter(ComingDays.read(row.value1())::on)
                .forEach(day -> taken.merge(day, row.value2(), Integer::sum)));
    return taken;
  }

  /// Makes the category be for these days, with these quotas; who registered is counted anew.
  static void replace(Unit unit, UUID category, Map<LocalDate, OptionalInt> wanted) {
    var here = PARTICIPANT_CATEGORY_DAY.CATEGORY_ID.eq(category);
    unit.sql().deleteFrom(PARTICIPANT_CATEGORY_DAY).where(here).execute();
    wanted.forEach((day, quota) ->
        unit.sql()
            .insertInto(PARTICIPANT_CATEGORY_DAY)
            .set(PARTICIPANT_CATEGORY_DAY.CATEGORY_ID, category)
            .set(PARTICIPANT_CATEGORY_DAY.DAY_ON, day)
            .set(PARTICIPANT_CATEGORY_DAY.QUOTA, quota.isPresent() ? quota.getAsInt() : null)
            .execute());
    unit.sql()
        .update(PARTICIPANT_CATEGORY_DAY)
        .set(TAKEN, counted(List.of(State.CONFIRMED, State.OFFERED)))
        .set(WAITING, counted(List.of(State.WAITING)))
        .where(here)
        .execute();
  }
}
