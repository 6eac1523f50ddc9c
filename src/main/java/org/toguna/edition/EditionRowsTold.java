package org.toguna.edition;

import static org.toguna.tables.Tables.ANNOUNCEMENT;
import static org.toguna.tables.Tables.EDITION_DAY;
import static org.toguna.tables.Tables.FIGURE;
import static org.toguna.tables.Tables.MILESTONE;
import static org.toguna.tables.Tables.PARTNER;
import static org.toguna.tables.Tables.PART_PAGE;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// The lists of an edition's file, as [EditionFileRows] reads them.
final class EditionRowsTold {
  private EditionRowsTold() {}

  static Map<String, Object> of(DSLContext sql, Edition edition) {
    var id = edition.id();
    var zone = edition.period().zone();
    var file = new LinkedHashMap<String, Object>();
    put(file, "days", days(sql, id));
    put(file, "audiences", Audiences.of(sql, id).stream().map(Told::words).toList());
    put(file, "rooms", Room.of(sql, id).stream().map(EditionRowsTold::room).toList());
    put(file, "timeline", timeline(sql, id, zone));
    put(
        file,
        "guestCountries",
        GuestCountry.of(sql, id).stream().map(EditionRowsTold::guest).toList());
    put(file, "partners", partners(sql, id));
    put(file, "parts", parts(sql, id));
    put(file, "figures", figures(sql, id));
    put(file, "announcements", announcements(sql, id, zone));
    return file;
  }

  private static void put(Map<String, Object> file, String section, List<?> rows) {
    if (!rows.isEmpty()) {
      file.put(section, rows);
    }
  }

  private static List<Map<String, Object>> days(DSLContext sql, EditionId id) {
    return sql.selectFrom(EDITION_DAY)
        .where(EDITION_DAY.EDITION_ID.eq(id))
        .orderBy(EDITION_DAY.DAY_ON)
        .fetch(row -> {
          var told = new LinkedHashMap<String, Object>();
          told.put("date", row.getDayOn().toString());
          Told.words(told, "title", row.getTitle());
          Told.text(told, "opens", row.getOpens());
          Told.text(told, "closes", row.getCloses());
          return told;
        });
  }

  private static Map<String, Object> room(Room room) {
    var told = new LinkedHashMap<String, Object>();
    told.put("name", room.name());
    told.put("capacity", room.capacity());
    Told.text(told, "equipment", room.equipment());
    return example(told, room.example());
  }

  private static Map<String, Object> guest(GuestCountry guest) {
    var told = new LinkedHashMap<String, Object>();
    told.put("country", guest.code());
    Told.words(told, "presentation", guest.presentation());
    return told;
  }

  /// The file knows days only: a date with hours keeps its days.
  private static List<Map<String, Object>> timeline(DSLContext sql, EditionId id, ZoneId zone) {
    return sql.selectFrom(MILESTONE)
        .where(MILESTONE.EDITION_ID.eq(id))
        .orderBy(MILESTONE.OPENS_AT, MILESTONE.ID)
        .fetch(row -> {
          var told = new LinkedHashMap<String, Object>();
          var first = row.getOpensAt().atZone(zone).toLocalDate();
          told.put("date", first.toString());
          if (row.getClosesAt() != null) {
            var last = row.getClosesAt().minusNanos(1_000).atZone(zone).toLocalDate();
            if (last.isAfter(first)) {
              told.put("to", last.toString());
            }
          }
          part(told, row.getPart());
          Told.words(told, "what", row.getWhat());
          return example(told, row.getExample());
        });
  }

  private static List<Map<String, Object>> partners(DSLContext sql, EditionId id) {
    return sql.selectFrom(PARTNER)
        .where(PARTNER.EDITION_ID.eq(id))
        .orderBy(PARTNER.POSITION, PARTNER.ID)
        .fetch(row -> {
          var told = new LinkedHashMap<String, Object>();
          told.put("name", row.getName());
          told.put("level", row.getLevel());
          Told.text(told, "website", row.getWebsite());
          return example(told, row.getExample());
        });
  }

  private static List<Map<String, Object>> parts(DSLContext sql, EditionId id) {
    return sql.selectFrom(PART_PAGE)
        .where(PART_PAGE.EDITION_ID.eq(id))
        .orderBy(PART_PAGE.PART)
        .fetch(row -> {
          var told = new LinkedHashMap<String, Object>();
          part(told, row.getPart());
          Told.words(told, "summary", row.getSummary());
          Told.words(told, "introduction", row.getIntroduction());
          Told.words(told, "rules", row.getRules());
          return told;
        });
  }

  private static List<Map<String, Object>> figures(DSLContext sql, EditionId id) {
    return sql.selectFrom(FIGURE)
        .where(FIGURE.EDITION_ID.eq(id))
        .orderBy(FIGURE.POSITION, FIGURE.ID)
        .fetch(row -> {
          var told = new LinkedHashMap<String, Object>();
          part(told, row.getPart());
          told.put("number", row.getNumber());
          Told.words(told, "label", row.getLabel());
          return example(told, row.getExample());
        });
  }

  /// Communiqués that the organiser let go.
  private static List<Map<String, Object>> announcements(
      DSLContext sql, EditionId id, ZoneId zone) {
    return sql.selectFrom(ANNOUNCEMENT)
        .where(ANNOUNCEMENT.EDITION_ID.eq(id))
        .and(ANNOUNCEMENT.PUBLISHED.isTrue())
        .orderBy(ANNOUNCEMENT.EMBARGO_AT, ANNOUNCEMENT.SLUG)
        .fetch(row -> {
          var told = new LinkedHashMap<String, Object>();
          told.put("slug", row.getSlug());
          told.put("at", row.getEmbargoAt().atZone(zone).toLocalDateTime().toString());
          Told.words(told, "title", row.getTitle());
          Told.words(told, "body", row.getBody());
          return example(told, row.getExample());
        });
  }

  private static void part(Map<String, Object> told, String name) {
    if (!name.isEmpty()) {
      told.put("part", Part.valueOf(name).slug());
    }
  }

  private static Map<String, Object> example(Map<String, Object> told, boolean example) {
    if (example) {
      told.put("source", "example");
    }
    return told;
  }
}
