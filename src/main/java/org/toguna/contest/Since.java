package org.toguna.contest;

import java.time.LocalDate;
import java.time.Year;

/// When somebody was born or a firm registered. A date of birth may be only a year.
sealed interface Since {

  record Day(LocalDate date) implements Since {}

  record InYear(int year) implements Since {}

  record Unknown() implements Since {}

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
