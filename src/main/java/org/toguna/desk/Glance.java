package org.toguna.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.toguna.edition.Edition;

/// Where today stands to an edition.
sealed interface Glance {

  record Before(long days) implements Glance {}

  record During(long day, long of) implements Glance {}

  record After(long days) implements Glance {}

  static Glance at(Edition.Period period, LocalDate today) {
    if (today.isBefore(period.from())) {
      return new Before(ChronoUnit.DAYS.between(today, period.from()));
    }
    if (today.isAfter(period.to())) {
      return new After(ChronoUnit.DAYS.between(period.to(), today));
    }
    return new During(
        ChronoUnit.DAYS.between(period.from(), today) + 1,
        ChronoUnit.DAYS.between(period.from(), period.to()) + 1);
  }

  /// The large figure.
  default String figure() {
    return switch (this) {
      case Before before -> Long.toString(before.days());
      case During during -> during.day() + "/" + during.of();
      case After after -> Long.toString(after.days());
    };
  }

  /// The number that the sentence beside it goes by.
  default long count() {
    return switch (this) {
      case Before before -> before.days();
      case During during -> during.day();
      case After after -> after.days();
    };
  }

  /// The end of the key of that sentence.
  default String key() {
    return switch (this) {
      case Before _ -> "before";
      case During _ -> "during";
      case After _ -> "after";
    };
  }
}
