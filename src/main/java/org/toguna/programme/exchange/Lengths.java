package org.toguna.programme.exchange;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations in whole minutes up to 99:59, the most that schedule.xml can write.
final class Lengths {
  static final Duration LONGEST = Duration.ofMinutes(99 * 60 + 59);

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):(\\d{1,2})(?::(\\d{1,2}))?");
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,6})(?:\\.0+)?");
  private static final Pattern ISO =
      Pattern.compile(
          "P(?:(\\d{1,3})W)?(?:(\\d{1,3})D)?"
              + "(?:T(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?(?:(\\d{1,6})(?:\\.\\d{1,9})?S)?)?");

  private Lengths() {}

  static void require(Duration duration) {
    Lines.require(
        !duration.isNegative()
            && duration.compareTo(LONGEST) <= 0
            && duration.equals(duration.truncatedTo(ChronoUnit.MINUTES)),
        "not a duration in minutes: " + duration);
  }

  /// Whole minutes, seconds rounded up, within what can be written.
  static Duration fitting(Duration duration) {
    if (duration.isNegative()) {
      return Duration.ZERO;
    }
    var whole = duration.truncatedTo(ChronoUnit.MINUTES);
    var minutes = whole.equals(duration) ? whole : whole.plusMinutes(1);
    return minutes.compareTo(LONGEST) > 0 ? LONGEST : minutes;
  }

  /// `hh:mm`, `h:mm`, `h:mm:ss`, `PT45M`, or a number of minutes.
  static Optional<Duration> parse(String text) {
    var clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return Optional.of(
          Duration.ofHours(number(clock, 1))
              .plusMinutes(number(clock, 2))
              .plusSeconds(number(clock, 3)));
    }
    var minutes = MINUTES.matcher(text);
    if (minutes.matches()) {
      return Optional.of(Duration.ofMinutes(number(minutes, 1)));
    }
    var iso = ISO.matcher(text);
    if (iso.matches() && text.length() > 2 && !text.endsWith("T")) {
      return Optional.of(
          Duration.ofDays(7L * number(iso, 1) + number(iso, 2))
              .plusHours(number(iso, 3))
              .plusMinutes(number(iso, 4))
              .plusSeconds(number(iso, 5)));
    }
    return Optional.empty();
  }

  /// As both schemas want it: `hh:mm`.
  static String clock(Duration duration) {
    return "%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
  }

  private static int number(Matcher matcher, int group) {
    var digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
