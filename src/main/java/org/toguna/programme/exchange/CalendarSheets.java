package org.toguna.programme.exchange;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Told.Several;
import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;
import org.toguna.programme.exchange.Told.Written;
import org.toguna.programme.exchange.ToldCalendar.Component;
import org.toguna.programme.exchange.ToldCalendar.Line;

/// Tells an iCalendar file in the shape of the newer schedule.json.
final class CalendarSheets {
  private static final Pattern STAMP =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(Z)?)?");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private final Report report;
  private final Place file;

  private CalendarSheets(Place file, Report report) {
    this.file = file;
    this.report = report;
  }

  static Told read(String text, Place file, Report report) throws Refusal {
    return new CalendarSheets(file, report).root(ToldCalendar.read(text, file));
  }

  private Sheet root(ToldCalendar told) {
    var root = Sheet.empty(file);
    var generator = Sheet.empty(file.at("PRODID"));
    put(generator, "name", told.calendar().value("PRODID").contains("Toguna") ? "Toguna" : "");
    root.put("generator", generator);
    var schedule = Sheet.empty(file.at("VCALENDAR"));
    var conference = Sheet.empty(schedule.place());
    var calendar = told.calendar();
    put(conference, "title", first(calendar, "NAME", "X-WR-CALNAME"));
    put(conference, "time_zone_name", zone(told));
    put(conference, "url", calendar.value("URL"));
    put(schedule, "version", calendar.value("X-TOGUNA-VERSION"));
    put(conference, "acronym", calendar.value("X-TOGUNA-ACRONYM"));
    schedule.put("conference", conference);
    var events = new ArrayList<Told>();
    for (Component event : told.events()) {
      events.add(
          event(event, schedule.place().at("VEVENT[" + (events.size() + 1) + "]", event.line())));
    }
    schedule.put("events", new Several(schedule.place(), events));
    root.put("schedule", schedule);
    return root;
  }

  private static String zone(ToldCalendar told) {
    var named = first(told.calendar(), "X-WR-TIMEZONE", "TIMEZONE-ID");
    if (!named.isEmpty()) {
      return named;
    }
    for (Component event : told.events()) {
      var start = event.line("DTSTART");
      var zone = start == null ? null : zoneId(start.parameter("TZID"));
      if (zone != null) {
        return zone.getId();
      }
    }
    return "";
  }

  private Sheet event(Component event, Place place) {
    var sheet = Sheet.empty(place);
    put(sheet, "guid", event.value("UID"));
    put(sheet, "title", text(event.value("SUMMARY")));
    put(sheet, "description", text(event.value("DESCRIPTION")));
    put(sheet, "room", text(event.value("LOCATION")));
    put(sheet, "url", event.value("URL"));
    put(sheet, "start", stamp(event.line("DTSTART"), place));
    put(sheet, "end", stamp(event.line("DTEND"), place));
    put(sheet, "duration", event.value("DURATION"));
    put(sheet, "status", event.value("STATUS"));
    put(sheet, "sequence", event.value("SEQUENCE"));
    put(sheet, "changed", stamp(event.line("LAST-MODIFIED"), place));
    put(sheet, "slug", event.value("X-TOGUNA-SLUG"));
    put(sheet, "id", event.value("X-TOGUNA-ID"));
    var categories = event.value("CATEGORIES").split("(?<!\\\\),", 2);
    put(sheet, "type", categories[0].equals("-") ? "" : text(categories[0]));
    put(sheet, "track", categories.length > 1 ? text(categories[1]) : "");
    var summary = event.line("SUMMARY");
    put(sheet, "language", summary == null ? "" : summary.parameter("LANGUAGE"));
    sheet.put("persons", persons(event, place));
    if (event.line("RRULE") != null || event.line("RDATE") != null) {
      report.tell(place, Remark.REPETITION_LEFT_OUT);
    }
    return sheet;
  }

  private static Several persons(Component event, Place place) {
    List<Told> persons = new ArrayList<>();
    for (Line line : event.lines()) {
      if (line.name().equals("ATTENDEE") && !line.parameter("CN").isBlank()) {
        var person = Sheet.empty(place.at("ATTENDEE"));
        put(person, "name", line.parameter("CN").replace("\"", ""));
        persons.add(person);
      }
    }
    return new Several(place.at("ATTENDEE"), persons);
  }

  /// A date-time of iCalendar as ISO 8601, with its offset where its zone is known.
  private String stamp(@Nullable Line line, Place place) {
    if (line == null) {
      return "";
    }
    var stamp = STAMP.matcher(line.value().strip());
    if (!stamp.matches()) {
      return line.value();
    }
    var day = "%s-%s-%s".formatted(stamp.group(1), stamp.group(2), stamp.group(3));
    if (stamp.group(4) == null) {
      return day;
    }
    var local = day + "T" + stamp.group(4) + ":" + stamp.group(5) + ":" + seconds(stamp);
    if (stamp.group(7) != null) {
      return local + "Z";
    }
    var id = line.parameter("TZID");
    var zone = zoneId(id);
    if (zone == null && !id.isEmpty()) {
      report.tell(place.at(line.name()), Remark.ZONE_UNKNOWN, id);
    }
    return zone == null ? local : local + offset(local, zone);
  }

  private static String seconds(Matcher stamp) {
    return stamp.group(6) == null ? "00" : stamp.group(6);
  }

  private static String offset(String local, ZoneId zone) {
    try {
      return LocalDateTime.parse(local).atZone(zone).getOffset().getId();
    } catch (DateTimeException noSuchTime) {
      return "";
    }
  }

  /// Also `/freeassociation.sourceforge.net/Africa/Bamako`, as some programs write.
  private static @Nullable ZoneId zoneId(String id) {
    var name = id.strip();
    while (!name.isEmpty()) {
      if (ZoneId.getAvailableZoneIds().contains(name)) {
        return ZoneId.of(name);
      }
      int slash = name.indexOf('/');
      name = slash < 0 ? "" : name.substring(slash + 1);
    }
    return null;
  }

  private static String first(Component component, String name, String other) {
    var value = component.value(name);
    return text(value.isEmpty() ? component.value(other) : value);
  }

  private static String text(String value) {
    return ESCAPED
        .matcher(value)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1).toLowerCase(Locale.ROOT).equals("n") ? "\n" : found.group(1)));
  }

  private static void put(Sheet sheet, String name, String value) {
    if (!value.isBlank()) {
      sheet.put(name, new Word(sheet.place().at(name), Written.UNTYPED, value));
    }
  }
}
