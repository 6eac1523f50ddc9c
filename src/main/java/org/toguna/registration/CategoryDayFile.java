package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.ParticipantCategoryRecord;
import org.toguna.zone.Zone;

/// The lines `zones` (numbers; all where it is left out) and `days` (each `day`, perhaps with a
/// `quota`) of a category in an edition's file.
final class CategoryDayFile {
  private CategoryDayFile() {}

  static int zones(YamlMap facts) {
    if (!facts.has("zones")) {
      return Zone.EVERYWHERE;
    }
    int zones = 0;
    for (String number : facts.texts("zones")) {
      if (!number.matches("[0-9]")) {
        throw facts.badValue("zones", "holds other than numbers from 0 to 9");
      }
      zones |= 1 << Integer.parseInt(number);
    }
    return zones;
  }

  static void take(Unit unit, Edition edition, String slug, YamlMap facts) {
    var days = new TreeMap<LocalDate, OptionalInt>();
    for (YamlMap one : facts.maps("days")) {
      days.put(one.date("day"), quota(one));
    }
    var category =
        unit.sql()
            .fetchSingle(
                PARTICIPANT_CATEGORY,
                PARTICIPANT_CATEGORY
                    .EDITION_ID
                    .eq(edition.id())
                    .and(PARTICIPANT_CATEGORY.SLUG.eq(slug)))
            .getId();
    Places.await(unit, category);
    if (!CategoryAccess.put(unit, category, days)) {
      throw facts.bad("more people come on a day than « days » gives it places; raise its quota");
    }
  }

  private static OptionalInt quota(YamlMap day) {
    day.allow("day", "quota");
    if (!day.has("quota")) {
      return OptionalInt.empty();
    }
    int quota = day.number("quota");
    if (quota < 1) {
      throw quotaBelow(day);
    }
    return OptionalInt.of(quota);
  }

  private static BadInput quotaBelow(YamlMap day) {
    return day.badValue("quota", "is not a number of places; leave it out for no limit");
  }

  static void tell(Map<String, Object> told, DSLContext sql, ParticipantCategoryRecord row) {
    if (row.getZones() != Zone.EVERYWHERE) {
      var zones = new ArrayList<Integer>();
      for (int number = 0; number < Zone.MOST; number++) {
        if ((row.getZones() & 1 << number) != 0) {
          zones.add(number);
        }
      }
      told.put("zones", zones);
    }
    var days = CategoryDay.of(sql, row.getId()).stream().map(CategoryDayFile::told).toList();
    if (!days.isEmpty()) {
      told.put("days", days);
    }
  }

  private static Map<String, Object> told(CategoryDay day) {
    var told = new LinkedHashMap<String, Object>();
    told.put("day", day.date().toString());
    day.quota().ifPresent(quota -> told.put("quota", quota));
    return told;
  }
}
