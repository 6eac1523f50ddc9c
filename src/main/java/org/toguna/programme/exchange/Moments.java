package org.toguna.programme.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates and times as people and programs write them.
final class Moments {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[Tt ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,12})?)?"
              + "\\s*(Z|z|[+-]\\d{1,2}(?::?\\d{2})?)?)?");
  private static final Pattern TIDY =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.0+)?(Z|[+-]\\d{1,2}:\\d\\d)?)?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

  private Moments() {}

  /// What was written: a day, perhaps a time, perhaps an offset; tidy if the schemas take it so.
  record Moment(
      LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean tidy) {}

  /// Since 1972 no zone has an offset with seconds, which no format could write; and nobody
  /// exchanges programmes older than that.
  static boolean isPlausible(LocalDate date) {
    return date.getYear() >= 1980 && date.getYear() < 3000;
  }

  static Optional<Moment> parse(String text) {
    var written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(moment(written, TIDY.matcher(text).matches()))
          .filter(moment -> isPlausible(moment.date()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// `10:00` or `10:00:00`.
  static Optional<LocalTime> clock(String text) {
    var clock = CLOCK.matcher(text.strip());
    if (!clock.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.of(number(clock, 1), number(clock, 2), number(clock, 3)));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static Moment moment(Matcher written, boolean tidy) {
    var date = LocalDate.of(number(written, 1), number(written, 2), number(written, 3));
    if (written.group(4) == null) {
      return new Moment(date, null, null, tidy);
    }
    int hour = number(written, 4);
    // ISO 8601 and XML Schema write midnight at the end of a day as 24:00:00.
    boolean endOfDay = hour == 24 && number(written, 5) == 0 && number(written, 6) == 0;
    var time =
        endOfDay ? LocalTime.MIDNIGHT : LocalTime.of(hour, number(written, 5), number(written, 6));
    return new Moment(endOfDay ? date.plusDays(1) : date, time, offset(written.group(7)), tidy);
  }

  private static @Nullable ZoneOffset offset(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.equalsIgnoreCase("Z")) {
      return ZoneOffset.UTC;
    }
    var digits = text.substring(1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
    int minutes =
        digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
    int sign = text.startsWith("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static int number(Matcher matcher, int group) {
    var digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
