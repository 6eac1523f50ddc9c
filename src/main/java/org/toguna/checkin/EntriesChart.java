package org.toguna.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Entries by quarter of an hour, one strip a gate under one clock and on one scale, as units of a
/// drawing: told apart by place, not by colour.
record EntriesChart(List<Instant> quarters, List<Strip> strips, int most) {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /// At least twelve hours are drawn: one day looks like another.
  private static final int LEAST = 48;

  static final int HEIGHT = 44;
  static final int GAP = 26;
  static final int STEP = 14;
  static final int LEFT = 8;

  record Strip(String gate, int total, List<Integer> counts) {}

  static EntriesChart of(List<Gate> gates, Map<UUID, Map<Instant, Integer>> entries) {
    var quarters = quarters(entries);
    var strips = new ArrayList<Strip>();
    int most = 1;
    for (Gate gate : gates) {
      var his = entries.getOrDefault(gate.id(), Map.of());
      var counts = quarters.stream().map(at -> his.getOrDefault(at, 0)).toList();
      int total = counts.stream().mapToInt(Integer::intValue).sum();
      most = Math.max(most, counts.stream().mapToInt(Integer::intValue).max().orElse(0));
      strips.add(new Strip(gate.name(), total, counts));
    }
    return new EntriesChart(quarters, List.copyOf(strips), most);
  }

  private static List<Instant> quarters(Map<UUID, Map<Instant, Integer>> entries) {
    var all = entries.values().stream().flatMap(one -> one.keySet().stream()).sorted().toList();
    if (all.isEmpty()) {
      return List.of();
    }
    var quarters = new ArrayList<Instant>();
    var at = all.getFirst();
    while (!at.isAfter(all.getLast()) || quarters.size() < LEAST) {
      quarters.add(at);
      at = at.plus(QUARTER);
    }
    return List.copyOf(quarters);
  }

  boolean empty() {
    return quarters.isEmpty();
  }

  int width() {
    return 2 * LEFT + quarters.size() * STEP;
  }

  int height() {
    return strips.size() * (HEIGHT + GAP) + GAP;
  }

  int base(int strip) {
    return (strip + 1) * (HEIGHT + GAP);
  }

  int x(int quarter) {
    return LEFT + quarter * STEP;
  }

  /// As tall as its share of the most; what is there is seen.
  int tall(int count) {
    return count == 0 ? 0 : Math.max(1, count * HEIGHT / most);
  }

  /// The full hours as lines through one strip: none crosses the name of another.
  String hours(int strip) {
    return IntStream.range(0, quarters.size())
        .filter(this::fullHour)
        .mapToObj(hour -> "M" + x(hour) + ' ' + base(strip) + 'v' + -HEIGHT)
        .collect(Collectors.joining());
  }

  /// A label each full hour.
  boolean fullHour(int quarter) {
    return quarters.get(quarter).getEpochSecond() % 3600 == 0;
  }
}
