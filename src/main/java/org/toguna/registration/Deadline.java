package org.toguna.registration;

import java.time.Duration;
import java.time.Instant;
import org.toguna.edition.Edition;

/// How long a freed place is kept for the one it is offered to: shorter as the day comes, since a
/// place that nobody answers for is one that somebody else cannot take.
final class Deadline {
  private static final Duration EARLY = Duration.ofHours(24);
  private static final Duration LAST_WEEK = Duration.ofHours(4);
  private static final Duration ON_THE_DAYS = Duration.ofMinutes(15);
  private static final int WEEK_DAYS = 7;

  private Deadline() {}

  static Duration of(Edition.Period period, Instant now) {
    var first = period.from().atStartOfDay(period.zone()).toInstant();
    if (!now.isBefore(first)) {
      return ON_THE_DAYS;
    }
    return now.isAfter(first.minus(Duration.ofDays(WEEK_DAYS))) ? LAST_WEEK : EARLY;
  }
}
