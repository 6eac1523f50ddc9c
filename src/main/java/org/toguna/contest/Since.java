package org.toguna.contest;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// When somebody was born or a firm registered. A date of birth may be only a year.
public sealed interface Since {

  record Day(LocalDate date) implements Since {}

  record InYear(int year) implements Since {}

  record Unknown() implements Since {}

  /// A day, a day of a month in French writing, or a year alone; nothing of an empty text.
  ///
  /// @throws IllegalArgumentException or DateTimeException for what is none of these
  static Since read(String text) {
    if (text.isEmpty()) {
      return new Unknown();
    }
    if (text.matches("(19|20)\\d\\d")) {
      return new InYear(Integer.parseInt(text));
    }
    var parts = text.split("[/.]");
    if (parts.length == 3) {
      var month = YearMonth.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]));
      return new Day(month.atDay(Integer.parseInt(parts[0])));
    }
    return new Day(LocalDate.parse(text));
  }

  /// The first day it can have been.
  default LocalDate earliest() {
    return switch (this) {
      case Day day -> day.date();
      case InYear in -> Year.of(in.year()).atDay(1);
      case Unknown _ -> LocalDate.MIN;
    };
  }

  /// The last day it can have been.
  default LocalDate latest() {
    return switch (this) {
      case Day day -> day.date();
      case InYear in -> Year.of(in.year()).atMonth(12).atEndOfMonth();
      case Unknown _ -> LocalDate.MAX;
    };
  }

  default boolean known() {
    return !(this instanceof Unknown);
  }
}
