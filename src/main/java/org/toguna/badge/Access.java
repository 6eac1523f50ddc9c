package org.toguna.badge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What a badge opens: for whom it is (`category`, 0 to 63, numbered by the edition), which of ten
/// rights it gives (a bit each, such as a zone), and on which days, both included.
public record Access(int category, int rights, LocalDate from, LocalDate to) {
  static final int MOST_CATEGORIES = 64;
  static final int MOST_RIGHTS = 1 << 10;

  /// Days in a code are counted from here; fifteen bits reach to 2109.
  static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);

  private static final int LAST_DAY = (1 << 15) - 1;
  static final int LONGEST = (1 << 9) - 1;

  public Access {
    within(category, 0, MOST_CATEGORIES - 1, "The category");
    within(rights, 0, MOST_RIGHTS - 1, "The rights");
    within(ChronoUnit.DAYS.between(EPOCH, from), 0, LAST_DAY, "The first day");
    within(ChronoUnit.DAYS.between(from, to), 0, LONGEST, "The number of days");
  }

  private static void within(long value, long least, long most, String what) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(what + " of a badge cannot be " + value);
    }
  }

  /// Days between the epoch and the first day.
  int start() {
    return (int) ChronoUnit.DAYS.between(EPOCH, from);
  }

  /// Days between the first day and the last.
  int length() {
    return (int) ChronoUnit.DAYS.between(from, to);
  }
}
