package org.toguna.contest;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How entries are scored: what every grid adds up to, whether the lowest and the highest level ask
/// for a comment, what becomes of entries that come out equal.
record Scoring(int total, boolean comments, Ties ties, List<Criterion> criteria) {
  static final int MOST = 1_000;
  static final Scoring FRESH = new Scoring(100, true, Ties.SHARED, List.of());

  Scoring {
    if (total < 1 || total > MOST) {
      throw new IllegalArgumentException("no total of points: " + total);
    }
    criteria = criteria.stream().sorted(Comparator.comparing(Criterion::round)).toList();
  }

  /// What becomes of equal totals.
  enum Ties {
    /// They stay equal: ranks and prizes are shared.
    SHARED,
    /// The higher score in the heaviest criterion counts, then they stay equal.
    HEAVIEST,
    /// The jury votes on them.
    VOTE;

    String key() {
      return "contest.ties." + name();
    }
  }

  /// The criteria of each round that has some.
  Map<Round, List<Criterion>> grids() {
    return criteria.stream()
        .collect(
            Collectors.groupingBy(
                Criterion::round, () -> new EnumMap<>(Round.class), Collectors.toList()));
  }

  static int sum(List<Criterion> grid) {
    return grid.stream().mapToInt(Criterion::weight).sum();
  }
}
