package org.toguna.registration;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The days a person comes, where its category lets it choose; none named means all of them.
record ComingDays(SortedSet<LocalDate> chosen) {
  static final ComingDays ALL = new ComingDays(new TreeSet<>());

  private static final String BETWEEN = ",";

  static ComingDays read(String stored) {
    return new ComingDays(
        Stream.of(stored.split(BETWEEN, -1))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  String stored() {
    return chosen.stream().map(LocalDate::toString).collect(Collectors.joining(BETWEEN));
  }

  boolean isAll() {
    return chosen.isEmpty();
  }

  boolean on(LocalDate day) {
    return isAll() || chosen.contains(day);
  }
}
