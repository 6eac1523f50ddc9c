package org.toguna.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.toguna.kit.web.Scene;

/// Cards by day and by hour; those without an hour stand apart at the end.
record Timetable(List<Day> days, List<Card> unscheduled) {

  record Day(LocalDate date, List<Slot> slots) {}

  /// Everything that begins at one moment.
  record Slot(Instant starts, boolean now, List<Card> cards) {}

  /// One line of the timetable by room: the room's cards at one hour, per room.
  record Row(Instant starts, List<List<Card>> cells) {}

  /// Every session of the days asked for that the filter lets through.
  static Timetable of(
      Programme programme, List<LocalDate> wanted, Filter filter, Scene scene, Instant now) {
    var byDay = new TreeMap<LocalDate, Map<Instant, List<Card>>>();
    var apart = new ArrayList<Card>();
    for (Session session : programme.sessions()) {
      var day = programme.dayOf(session);
      if (day.isPresent() && !wanted.contains(day.get())) {
        continue;
      }
      var card = Card.of(programme, session, scene);
      if (!filter.lets(programme, session, card)) {
        continue;
      }
      var starts = session.slot().starts();
      if (day.isEmpty() || starts.isEmpty()) {
        apart.add(card);
      } else {
        byDay
            .computeIfAbsent(day.get(), any -> new LinkedHashMap<>())
            .computeIfAbsent(starts.get(), any -> new ArrayList<>())
            .add(card);
      }
    }
    var days = new ArrayList<Day>();
    byDay.forEach((date, slots) -> days.add(new Day(date, slots(slots, now))));
    return new Timetable(days, wanted.size() > 1 ? apart : List.of());
  }

  private static List<Slot> slots(Map<Instant, List<Card>> byStart, Instant now) {
    var slots = new ArrayList<Slot>();
    byStart.forEach((starts, cards) ->
        slots.add(
            new Slot(
                starts,
                cards.stream()
                    .anyMatch(card -> !card.cancelled() && card.session().slot().isRunning(now)),
                cards)));
    return slots;
  }

  int count() {
    return unscheduled.size()
        + days.stream()
            .flatMap(day -> day.slots().stream())
            .mapToInt(slot -> slot.cards().size())
            .sum();
  }

  /// The first day's slots as rows of a table with these rooms as columns; a session without a room
  /// is in the last column.
  List<Row> rows(List<Optional<Programme.Place>> columns) {
    var rows = new ArrayList<Row>();
    for (Slot slot : days.stream().flatMap(day -> day.slots().stream()).toList()) {
      var cells = new ArrayList<List<Card>>();
      for (Optional<Programme.Place> column : columns) {
        var room = column.map(place -> place.room().id());
        cells.add(
            slot.cards().stream()
                .filter(card -> card.session().slot().room().equals(room))
                .toList());
      }
      rows.add(new Row(slot.starts(), cells));
    }
    return rows;
  }

  /// When the clock alone changes this page: a session begins or ends, or a new day does.
  static Instant nextChange(Programme programme, Instant now) {
    var moments = new TreeSet<Instant>();
    programme.sessions().stream()
        .map(Session::slot)
        .flatMap(slot -> Stream.of(slot.starts(), slot.ends()))
        .flatMap(Optional::stream)
        .forEach(moments::add);
    var zone = programme.edition().period().zone();
    programme.edition().period().days().stream()
        .flatMap(day -> Stream.of(day, day.plusDays(1)))
        .map(day -> day.atStartOfDay(zone).toInstant())
        .forEach(moments::add);
    var next = moments.higher(now.truncatedTo(ChronoUnit.MICROS));
    return next == null ? Instant.MAX : next;
  }
}
