package org.toguna.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.toguna.contest.Criterion;

/// What a juror has put on a sheet: a level, counted from 0, and a comment for each criterion under
/// its slug; a comment for the candidate on the whole; a note that the jury alone reads.
record Marking(
    Map<String, Integer> levels, Map<String, String> comments, String comment, String note) {
  static final Marking EMPTY = new Marking(Map.of(), Map.of(), "", "");

  Marking {
    levels = new TreeMap<>(levels);
    comments = new TreeMap<>(comments);
    comments.values().removeIf(String::isBlank);
  }

  OptionalInt level(Criterion criterion) {
    var level = levels.get(criterion.slug());
    return level == null ? OptionalInt.empty() : OptionalInt.of(level);
  }

  String comment(Criterion criterion) {
    return comments.getOrDefault(criterion.slug(), "");
  }

  /// What the levels chosen so far are worth.
  Points points(Grid grid) {
    return grid.criteria().stream()
        .filter(criterion -> level(criterion).isPresent())
        .map(criterion -> Points.of(criterion, level(criterion).getAsInt()))
        .reduce(Points.NONE, Points::plus);
  }

  /// What keeps a sheet from being sealed.
  record Lack(Criterion criterion, boolean comment) {}

  /// Nothing for a sheet that may be sealed.
  List<Lack> lacks(Grid grid) {
    var lacks = new ArrayList<Lack>();
    for (Criterion criterion : grid.criteria()) {
      var level = level(criterion);
      if (level.isEmpty()) {
        lacks.add(new Lack(criterion, false));
      } else if (grid.asks(criterion, level.getAsInt()) && comment(criterion).isEmpty()) {
        lacks.add(new Lack(criterion, true));
      }
    }
    return lacks;
  }

  int marked(Grid grid) {
    return (int) grid.criteria().stream().filter(criterion -> level(criterion).isPresent()).count();
  }
}
