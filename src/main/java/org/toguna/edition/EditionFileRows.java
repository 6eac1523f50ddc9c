package org.toguna.edition;

import static org.toguna.tables.Tables.EDITION_DAY;
import static org.toguna.tables.Tables.GUEST_COUNTRY;
import static org.toguna.tables.Tables.PARTNER;
import static org.toguna.tables.Tables.ROOM;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.EditionDayRecord;
import org.toguna.tables.tables.records.GuestCountryRecord;
import org.toguna.tables.tables.records.PartnerRecord;

/// The lists of an edition's file. A list that the file has replaces the one that was there, except
/// rooms, which sessions hold on to: those are matched by name.
final class EditionFileRows {
  private EditionFileRows() {}

  static void take(Unit unit, Edition edition, YamlMap file) {
    if (file.has("audiences")) {
      Audiences.replace(unit, edition.id(), file.allWords("audiences"));
    }
    section(file, "rooms", "name").ifPresent(rows -> rooms(unit, edition, rows));
    section(file, "days", "date").ifPresent(rows -> days(unit, edition, rows));
    section(file, "guestCountries", "country").ifPresent(rows -> guests(unit, edition, rows));
    section(file, "partners", "name").ifPresent(rows -> partners(unit, edition, rows));
    section(file, "parts", "part").ifPresent(rows -> EditionFileParts.parts(unit, edition, rows));
    section(file, "timeline", "").ifPresent(rows -> EditionFileParts.timeline(unit, edition, rows));
    section(file, "figures", "").ifPresent(rows -> EditionFileParts.figures(unit, edition, rows));
    section(file, "announcements", "slug")
        .ifPresent(rows -> EditionFileParts.announcements(unit, edition, rows));
  }

  /// The entries of a section, or nothing where the file does not speak of it; two of one name are
  /// refused.
  private static Optional<List<YamlMap>> section(YamlMap file, String section, String unique) {
    if (!file.has(section)) {
      return Optional.empty();
    }
    var rows = file.maps(section);
    var seen = new HashSet<String>();
    for (YamlMap row : rows) {
      var name = row.optionalText(unique);
      if (!unique.isEmpty() && name.isPresent() && !seen.add(name.get())) {
        throw row.badValue(unique, "stands twice under « " + section + " »; keep one");
      }
    }
    return Optional.of(rows);
  }

  private static void rooms(Unit unit, Edition edition, List<YamlMap> rooms) {
    for (int i = 0; i < rooms.size(); i++) {
      var room = rooms.get(i);
      room.allow("name", "capacity", "equipment", "source");
      var row = unit.sql().newRecord(ROOM);
      row.setCapacity(count(room, "capacity", 100_000));
      row.setEquipment(room.optionalText("equipment", 500));
      row.setPosition(i);
      var fresh = row.copy();
      fresh.setId(new RoomId(Ids.next()));
      fresh.setEditionId(edition.id());
      fresh.setName(room.text("name", 120));
      fresh.setExample(example(room));
      unit.sql()
          .insertInto(ROOM)
          .set(fresh)
          .onConflict(ROOM.EDITION_ID, ROOM.NAME)
          .doUpdate()
          .set(row)
          .execute();
    }
  }

  private static void days(Unit unit, Edition edition, List<YamlMap> days) {
    var wanted = new ArrayList<EditionDayRecord>();
    for (YamlMap day : days) {
      day.allow("date", "title", "opens", "closes");
      wanted.add(
          new EditionDayRecord()
              .setId(Ids.next())
              .setEditionId(edition.id())
              .setDayOn(day.date("date"))
              .setTitle(day.words("title"))
              .setOpens(hour(day, "opens"))
              .setCloses(hour(day, "closes")));
    }
    Brought.to(unit, EDITION_DAY, EDITION_DAY.EDITION_ID.eq(edition.id()), wanted);
  }

  private static String hour(YamlMap day, String name) {
    return day.has(name)
        ? day.parsed(name, "an hour such as 08:30", LocalTime::parse).toString()
        : "";
  }

  private static void guests(Unit unit, Edition edition, List<YamlMap> guests) {
    var wanted = new ArrayList<GuestCountryRecord>();
    for (YamlMap guest : guests) {
      guest.allow("country", "presentation");
      wanted.add(
          new GuestCountryRecord()
              .setId(Ids.next())
              .setEditionId(edition.id())
              .setCountry(country(guest, "country"))
              .setPresentation(guest.words("presentation"))
              .setPosition(wanted.size()));
    }
    Brought.to(unit, GUEST_COUNTRY, GUEST_COUNTRY.EDITION_ID.eq(edition.id()), wanted);
  }

  /// An ISO 3166-1 code.
  static String country(YamlMap row, String name) {
    var code = row.text(name);
    if (!List.of(Locale.getISOCountries()).contains(code)) {
      throw row.badValue(name, "is no country's code of two letters, such as BF");
    }
    return code;
  }

  /// A file names no logo: the one uploaded at the desk stays.
  private static void partners(Unit unit, Edition edition, List<YamlMap> partners) {
    var logos =
        unit.sql().fetch(PARTNER, PARTNER.EDITION_ID.eq(edition.id())).stream()
            .collect(
                Collectors.toMap(
                    PartnerRecord::getName, PartnerRecord::getLogo, (one, other) -> one));
    var wanted = new ArrayList<PartnerRecord>();
    for (YamlMap partner : partners) {
      partner.allow("name", "level", "website", "source");
      var website = partner.optionalText("website", 300);
      if (!Partner.mayLinkTo(website)) {
        throw partner.badValue("website", "is no address that begins with https://");
      }
      var name = partner.text("name", 200);
      wanted.add(
          new PartnerRecord()
              .setId(Ids.next())
              .setEditionId(edition.id())
              .setName(name)
              .setLevel(partner.choice("level", Partner.Level.class).name())
              .setWebsite(website)
              .setLogo(logos.getOrDefault(name, ""))
              .setExample(example(partner))
              .setPosition(wanted.size()));
    }
    Brought.to(unit, PARTNER, PARTNER.EDITION_ID.eq(edition.id()), wanted);
  }

  static int count(YamlMap row, String name, int most) {
    int count = row.number(name, 0);
    if (count < 0 || count > most) {
      throw row.badValue(name, "lies outside 0 to " + most);
    }
    return count;
  }

  static boolean example(YamlMap row) {
    return row.optionalText("source").map("example"::equals).orElse(false);
  }
}
