package org.toguna.edition;

import static java.util.stream.Collectors.toMap;
import static org.toguna.tables.Tables.ANNOUNCEMENT;
import static org.toguna.tables.Tables.EDITION_DAY;
import static org.toguna.tables.Tables.FIGURE;
import static org.toguna.tables.Tables.GUEST_COUNTRY;
import static org.toguna.tables.Tables.MILESTONE;
import static org.toguna.tables.Tables.PARTNER;
import static org.toguna.tables.Tables.PART_PAGE;
import static org.toguna.tables.Tables.ROOM;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Table;
import org.jooq.TableField;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Site;

/// The lists of an edition's file. A list that the file has replaces the one that was there, except
/// rooms, which sessions hold on to: those are matched by name.
final class EditionFileRows {
  private EditionFileRows() {}

  static void take(Unit unit, Edition edition, YamlMap file) {
    if (file.has("audiences")) {
      Audiences.replace(unit, edition.id(), file.allWords("audiences"));
    }
    rooms(unit, edition, file.maps("rooms"));
    days(unit, edition, file);
    guests(unit, edition, file);
    partners(unit, edition, file);
    parts(unit, edition, file);
    timeline(unit, edition, file);
    figures(unit, edition, file);
    announcements(unit, edition, file.maps("announcements"));
  }

  private static List<YamlMap> fresh(
      Unit unit,
      Edition edition,
      YamlMap file,
      String section,
      Table<?> table,
      TableField<?, EditionId> owner) {
    if (file.has(section)) {
      unit.sql().deleteFrom(table).where(owner.eq(edition.id())).execute();
    }
    return file.maps(section);
  }

  private static void rooms(Unit unit, Edition edition, List<YamlMap> rooms) {
    for (int i = 0; i < rooms.size(); i++) {
      var room = rooms.get(i);
      room.allow("name", "capacity", "equipment", "source");
      unit.sql()
          .insertInto(ROOM)
          .set(ROOM.ID, new RoomId(Ids.next()))
          .set(ROOM.EDITION_ID, edition.id())
          .set(ROOM.NAME, room.text("name"))
          .set(ROOM.CAPACITY, room.number("capacity", 0))
          .set(ROOM.EQUIPMENT, room.optionalText("equipment").orElse(""))
          .set(ROOM.EXAMPLE, example(room))
          .set(ROOM.POSITION, i)
          .onConflict(ROOM.EDITION_ID, ROOM.NAME)
          .doUpdate()
          .set(ROOM.CAPACITY, room.number("capacity", 0))
          .set(ROOM.EQUIPMENT, room.optionalText("equipment").orElse(""))
          .set(ROOM.POSITION, i)
          .execute();
    }
  }

  private static void days(Unit unit, Edition edition, YamlMap file) {
    for (YamlMap day : fresh(unit, edition, file, "days", EDITION_DAY, EDITION_DAY.EDITION_ID)) {
      day.allow("date", "title", "opens", "closes");
      unit.sql()
          .insertInto(EDITION_DAY)
          .set(EDITION_DAY.ID, Ids.next())
          .set(EDITION_DAY.EDITION_ID, edition.id())
          .set(EDITION_DAY.DAY_ON, day.date("date"))
          .set(EDITION_DAY.TITLE, day.words("title"))
          .set(EDITION_DAY.OPENS, day.optionalText("opens").orElse(""))
          .set(EDITION_DAY.CLOSES, day.optionalText("closes").orElse(""))
          .execute();
    }
  }

  private static void guests(Unit unit, Edition edition, YamlMap file) {
    int position = 0;
    for (YamlMap guest :
        fresh(unit, edition, file, "guestCountries", GUEST_COUNTRY, GUEST_COUNTRY.EDITION_ID)) {
      guest.allow("country", "presentation");
      unit.sql()
          .insertInto(GUEST_COUNTRY)
          .set(GUEST_COUNTRY.ID, Ids.next())
          .set(GUEST_COUNTRY.EDITION_ID, edition.id())
          .set(GUEST_COUNTRY.COUNTRY, guest.text("country"))
          .set(GUEST_COUNTRY.PRESENTATION, guest.words("presentation"))
          .set(GUEST_COUNTRY.POSITION, position++)
          .execute();
    }
  }

  private static void partners(Unit unit, Edition edition, YamlMap file) {
    int position = 0;
    var logos = logos(unit, edition);
    for (YamlMap partner : fresh(unit, edition, file, "partners", PARTNER, PARTNER.EDITION_ID)) {
      partner.allow("name", "level", "website", "source");
      unit.sql()
          .insertInto(PARTNER)
          .set(PARTNER.ID, Ids.next())
          .set(PARTNER.EDITION_ID, edition.id())
          .set(PARTNER.NAME, partner.text("name"))
          .set(PARTNER.LEVEL, partner.choice("level", Partner.Level.class).name())
          .set(PARTNER.WEBSITE, partner.optionalText("website").orElse(""))
          .set(PARTNER.LOGO, logos.getOrDefault(partner.text("name"), ""))
          .set(PARTNER.EXAMPLE, example(partner))
          .set(PARTNER.POSITION, position++)
          .execute();
    }
  }

  /// Logos are handed in on the desk: a file read again does not take them away.
  private static Map<String, String> logos(Unit unit, Edition edition) {
    return unit
        .sql()
        .selectFrom(PARTNER)
        .where(PARTNER.EDITION_ID.eq(edition.id()))
        .fetchGroups(PARTNER.NAME, PARTNER.LOGO)
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
  }

  private static void parts(Unit unit, Edition edition, YamlMap file) {
    for (YamlMap part : fresh(unit, edition, file, "parts", PART_PAGE, PART_PAGE.EDITION_ID)) {
      part.allow("part", "summary", "introduction", "rules");
      unit.sql()
          .insertInto(PART_PAGE)
          .set(PART_PAGE.ID, Ids.next())
          .set(PART_PAGE.EDITION_ID, edition.id())
          .set(PART_PAGE.PART, part(part).map(Part::name).orElse(""))
          .set(PART_PAGE.SUMMARY, part.words("summary"))
          .set(PART_PAGE.INTRODUCTION, part.words("introduction"))
          .set(PART_PAGE.RULES, part.words("rules"))
          .execute();
    }
  }

  private static void timeline(Unit unit, Edition edition, YamlMap file) {
    for (YamlMap date : fresh(unit, edition, file, "timeline", MILESTONE, MILESTONE.EDITION_ID)) {
      date.allow("date", "to", "part", "what", "source");
      var zone = edition.period().zone();
      var last = date.has("to") ? date.date("to") : date.date("date");
      if (last.isBefore(date.date("date"))) {
        throw date.bad("« to » lies before « date »; exchange them");
      }
      unit.sql()
          .insertInto(MILESTONE)
          .set(MILESTONE.ID, Ids.next())
          .set(MILESTONE.EDITION_ID, edition.id())
          .set(MILESTONE.PART, part(date).map(Part::name).orElse(""))
          .set(MILESTONE.WHAT, date.words("what"))
          .set(MILESTONE.OPENS_AT, date.date("date").atStartOfDay(zone).toInstant())
          .set(MILESTONE.CLOSES_AT, last.plusDays(1).atStartOfDay(zone).toInstant())
          .set(MILESTONE.ALL_DAY, true)
          .set(MILESTONE.EXAMPLE, example(date))
          .execute();
    }
  }

  private static void figures(Unit unit, Edition edition, YamlMap file) {
    int position = 0;
    for (YamlMap figure : fresh(unit, edition, file, "figures", FIGURE, FIGURE.EDITION_ID)) {
      figure.allow("part", "number", "label", "source");
      unit.sql()
          .insertInto(FIGURE)
          .set(FIGURE.ID, Ids.next())
          .set(FIGURE.EDITION_ID, edition.id())
          .set(FIGURE.PART, part(figure).map(Part::name).orElse(""))
          .set(FIGURE.NUMBER, figure.number("number"))
          .set(FIGURE.LABEL, figure.words("label"))
          .set(FIGURE.EXAMPLE, example(figure))
          .set(FIGURE.POSITION, position++)
          .execute();
    }
  }

  private static void announcements(Unit unit, Edition edition, List<YamlMap> announcements) {
    for (YamlMap one : announcements) {
      one.allow("slug", "title", "body", "at", "source");
      var at = one.dateTime("at").atZone(edition.period().zone()).toInstant();
      unit.sql()
          .insertInto(ANNOUNCEMENT)
          .set(ANNOUNCEMENT.ID, Ids.next())
          .set(ANNOUNCEMENT.EDITION_ID, edition.id())
          .set(ANNOUNCEMENT.SLUG, one.text("slug"))
          .set(ANNOUNCEMENT.TITLE, one.words("title"))
          .set(ANNOUNCEMENT.BODY, one.words("body"))
          .set(ANNOUNCEMENT.EMBARGO_AT, at)
          .set(ANNOUNCEMENT.PUBLISHED, true)
          .set(ANNOUNCEMENT.EXAMPLE, example(one))
          .onConflict(ANNOUNCEMENT.EDITION_ID, ANNOUNCEMENT.SLUG)
          .doUpdate()
          .set(ANNOUNCEMENT.TITLE, one.words("title"))
          .set(ANNOUNCEMENT.BODY, one.words("body"))
          .set(ANNOUNCEMENT.EMBARGO_AT, at)
          .execute();
    }
  }

  static Publisher publisher(YamlMap given) {
    given.allow("name", "address", "contact", "director", "host", "standing");
    return new Publisher(
        given.words("name"),
        new Publisher.Contact(
            given.optionalText("address").orElse(""),
            given.optionalText("contact").orElse(""),
            given.optionalText("director").orElse(""),
            given.optionalText("host").orElse("")),
        given.choice("standing", Site.Standing.class));
  }

  private static Optional<Part> part(YamlMap row) {
    return row.optionalText("part")
        .map(slug ->
            Part.ofSlug(slug.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                    row.bad("« part » is one of concours, panels, master-classes, exposition")));
  }

  private static boolean example(YamlMap row) {
    return row.optionalText("source").map("example"::equals).orElse(false);
  }
}
