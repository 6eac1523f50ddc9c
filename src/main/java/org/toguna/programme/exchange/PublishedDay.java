package org.toguna.programme.exchange;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A day as schedule.xml and schedule.json file their talks: from midnight to midnight in the zone
/// of the conference, with every room. Neither format can say that a talk is cancelled, and their
/// readers take a talk that is gone for cancelled: so cancelled talks are left out.
record PublishedDay(
    int index, LocalDate date, String start, String end, Map<String, List<Talk>> rooms) {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /// A calendar of meetings over years does not list every empty day.
  private static final int EMPTY_DAYS = 31;

  static List<PublishedDay> of(Schedule schedule) {
    var talks = new TreeMap<LocalDate, List<Talk>>();
    dates(schedule.conference()).forEach(date -> talks.put(date, new ArrayList<>()));
    for (Talk talk : schedule.talks()) {
      if (!talk.state().cancelled()) {
        var date = talk.slot().start().toLocalDate();
        talks.computeIfAbsent(date, absent -> new ArrayList<>()).add(talk);
      }
    }
    var days = new ArrayList<PublishedDay>();
    talks.forEach((date, all) -> days.add(day(schedule, days.size() + 1, date, all)));
    return days;
  }

  static String instant(OffsetDateTime time) {
    return INSTANT.format(time);
  }

  static String clock(OffsetDateTime time) {
    return CLOCK.format(time);
  }

  /// The zone as the formats name it; an offset without a name is told by every date.
  static String zoneName(Conference conference) {
    var id = conference.zone().getId();
    return id.equals("Z") ? "UTC" : id.startsWith("+") || id.startsWith("-") ? "" : id;
  }

  private static List<LocalDate> dates(Conference conference) {
    var first = conference.start();
    var last = conference.end();
    return last.isAfter(first.plusDays(EMPTY_DAYS))
        ? List.of(first, last)
        : first.datesUntil(last.plusDays(1)).toList();
  }

  private static PublishedDay day(Schedule schedule, int index, LocalDate date, List<Talk> talks) {
    var zone = schedule.conference().zone();
    var rooms = new LinkedHashMap<String, List<Talk>>();
    schedule.rooms().forEach(room -> rooms.put(room.name(), new ArrayList<>()));
    for (Talk talk : talks) {
      rooms.computeIfAbsent(talk.slot().room(), absent -> new ArrayList<>()).add(talk);
    }
    var start = date.atStartOfDay(zone).toOffsetDateTime();
    var end = date.atTime(23, 59, 59).atZone(zone).toOffsetDateTime();
    return new PublishedDay(index, date, instant(start), instant(end), rooms);
  }
}
