package org.toguna.contest;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A contest's dates, to the second, each after the one before it. The second of the closing still
/// counts: « 23:59:59 » takes what comes before midnight.
record Calendar(Map<Step, Instant> moments) {
  static final Calendar EMPTY = new Calendar(Map.of());

  Calendar {
    var kept = new EnumMap<Step, Instant>(Step.class);
    kept.putAll(moments);
    misplaced(kept)
        .ifPresent(step -> {
          throw new IllegalArgumentException(step + " is not after the date before it");
        });
    moments = Collections.unmodifiableMap(kept);
  }

  /// The first date that is not after the one before it.
  static Optional<Step> misplaced(Map<Step, Instant> moments) {
    Instant before = Instant.MIN;
    for (Step step : Step.values()) {
      var at = moments.get(step);
      if (at != null) {
        if (!at.isAfter(before)) {
          return Optional.of(step);
        }
        before = at;
      }
    }
    return Optional.empty();
  }

  Optional<Instant> at(Step step) {
    return Optional.ofNullable(moments.get(step));
  }

  /// The first instant that is too late.
  Optional<Instant> late() {
    return at(Step.CLOSING).map(last -> last.plusSeconds(1));
  }

  Phase at(Instant now) {
    if (before(now, moments.get(Step.OPENING))) {
      return Phase.COMING;
    }
    if (before(now, late().orElse(null))) {
      return Phase.OPEN;
    }
    return before(now, moments.get(Step.RESULTS)) ? Phase.CLOSED : Phase.OVER;
  }

  /// What has no date yet is still to come.
  private static boolean before(Instant now, @Nullable Instant at) {
    return at == null || now.isBefore(at);
  }

  /// The next instant at which a page about it says something else.
  Instant changesAfter(Instant now) {
    return Stream.concat(moments.values().stream(), late().stream())
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }
}
