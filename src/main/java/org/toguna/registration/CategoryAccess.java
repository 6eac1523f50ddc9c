package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.zone.Zone;

/// What a category's badge opens, as its form on the desk asks: zones, days, places of each day.
final class CategoryAccess {
  static final String ZONES = "zones";
  static final String DAYS = "days";
  static final String QUOTAS = "dayQuotas";

  private static final String TICKED = "on";
  private static final int MOST_PLACES = 1_000_000;
  private static final int MOST_CATEGORIES = 64;

  private CategoryAccess() {}

  static Map<String, String> zones(DSLContext sql, Edition edition, Scene scene) {
    var zones = new LinkedHashMap<String, String>();
    Zone.of(sql, edition.id())
        .forEach(zone -> zones.put(Integer.toString(zone.number()), scene.say(zone.name())));
    return zones;
  }

  static Map<String, String> days(Edition edition, Scene scene) {
    var days = new LinkedHashMap<String, String>();
    edition.period().days().forEach(day -> days.put(day.toString(), scene.written().day(day)));
    return days;
  }

  /// What a new category's form shows: all of it.
  static Map<String, String> everything(Edition edition) {
    var values = new TreeMap<String, String>();
    showZones(values, Zone.EVERYWHERE);
    edition.period().days().forEach(day -> values.put(DAYS + '.' + day, TICKED));
    return values;
  }

  static void show(
      SortedMap<String, String> values, int zones, DSLContext sql, Edition edition, UUID category) {
    showZones(values, zones);
    var days = CategoryDay.of(sql, category);
    if (days.isEmpty()) {
      edition.period().days().forEach(day -> values.put(DAYS + '.' + day, TICKED));
    }
    for (CategoryDay day : days) {
      values.put(DAYS + '.' + day.date(), TICKED);
      day.quota()
          .ifPresent(quota -> values.put(QUOTAS + '.' + day.date(), Integer.toString(quota)));
    }
  }

  private static void showZones(Map<String, String> values, int zones) {
    IntStream.range(0, Zone.MOST)
        .filter(number -> (zones & 1 << number) != 0)
        .forEach(number -> values.put(ZONES + '.' + number, TICKED));
  }

  static int zones(Form form) {
    return IntStream.range(0, Zone.MOST)
        .filter(number -> form.ticked(ZONES + '.' + number))
        .map(number -> 1 << number)
        .sum();
  }

  /// The days that are ticked with their quotas; none where it is for all days and counts none.
  static Map<LocalDate, OptionalInt> days(Form form, Edition edition) {
    var days = new TreeMap<LocalDate, OptionalInt>();
    for (LocalDate day : edition.period().days()) {
      if (form.ticked(DAYS + '.' + day)) {
        days.put(day, form.optionalNumber(QUOTAS + '.' + day, 1, MOST_PLACES));
      }
    }
    if (days.isEmpty()) {
      form.wrong(DAYS, "registration.category.days.none");
    }
    boolean all = days.size() == edition.period().days().size();
    boolean counted = days.values().stream().anyMatch(OptionalInt::isPresent);
    return all && !counted ? Map.of() : days;
  }

  /// False if more people come on a day than it would have places.
  static boolean put(Unit unit, UUID category, Map<LocalDate, OptionalInt> days) {
    var now = DayPlaces.taken(unit, category, days.keySet());
    boolean fits =
        days.entrySet().stream()
            .allMatch(day ->
                day.getValue().isEmpty()
                    || now.getOrDefault(day.getKey(), 0) <= day.getValue().getAsInt());
    if (fits) {
      DayPlaces.replace(unit, category, days);
    }
    return fits;
  }

  /// The smallest number that no other category of the edition has; nothing when all 64 that a
  /// badge can name are given.
  static OptionalInt number(Unit unit, EditionId edition, Condition thisOne) {
    var taken =
        unit.sql()
            .select(PARTICIPANT_CATEGORY.NUMBER)
            .from(PARTICIPANT_CATEGORY)
            .where(PARTICIPANT_CATEGORY.EDITION_ID.eq(edition))
            .andNot(thisOne)
            .fetchSet(PARTICIPANT_CATEGORY.NUMBER);
    return IntStream.range(0, MOST_CATEGORIES)
        .filter(number -> !taken.contains(number))
        .findFirst();
  }
}
