package org.toguna.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.toguna.edition.Edition;
import org.toguna.programme.Kind;
import org.toguna.programme.Session;

/// How many sessions of each kind are held on each day; those without an hour are counted apart.
record Tally(List<LocalDate> days, List<Row> rows, int mostInRow, boolean someUnscheduled) {

  /// One kind: a number for each day, then those without one.
  record Row(Kind kind, List<Integer> byDay, int unscheduled) {
    int total() {
      return byDay.stream().mapToInt(Integer::intValue).sum() + unscheduled;
    }
  }

  static Tally of(Edition edition, List<Session> sessions) {
    var days = new TreeSet<>(edition.period().days());
    Map<Kind, Map<Optional<LocalDate>, Integer>> counts = new EnumMap<>(Kind.class);
    for (Session session : sessions) {
      if (session.state().cancelled().isPresent()) {
        continue;
      }
      var day = session.slot().starts().map(at -> at.atZone(edition.period().zone()).toLocalDate());
      day.ifPresent(days::add);
      counts
          .computeIfAbsent(
              session.subject().kind(),
              any ->
                  new TreeMap<>(java.util.Comparator.comparing(one -> one.orElse(LocalDate.MAX))))
          .merge(day, 1, Integer::sum);
    }
    var rows = new ArrayList<Row>();
    counts.forEach((kind, byDay) ->
        rows.add(
            new Row(
                kind,
                days.stream().map(day -> byDay.getOrDefault(Optional.of(day), 0)).toList(),
                byDay.getOrDefault(Optional.<LocalDate>empty(), 0))));
    return new Tally(
        List.copyOf(days),
        rows,
        rows.stream().mapToInt(Row::total).max().orElse(0),
        rows.stream().anyMatch(row -> row.unscheduled() > 0));
  }

  /// All kinds of one day together.
  int on(int day) {
    return rows.stream().mapToInt(row -> row.byDay().get(day)).sum();
  }

  int unscheduled() {
    return rows.stream().mapToInt(Row::unscheduled).sum();
  }

  int total() {
    return rows.stream().mapToInt(Row::total).sum();
  }
}
