package org.toguna.kit.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.toguna.kit.base.Lang;

/// Dates, hours and numbers as the page's language writes them: « jeudi 29 janvier 2026 », « 9 h 30
/// ».
public final class Written {
  private final Lang lang;
  private final ZoneId zone;

  public Written(Lang lang, ZoneId zone) {
    this.lang = lang;
    this.zone = zone;
  }

  public String day(LocalDate date) {
    return pattern("EEEE d MMMM yyyy").format(date);
  }

  /// Without the year: for lists inside one edition.
  public String shortDay(LocalDate date) {
    return pattern("EEEE d MMMM").format(date);
  }

  public String date(LocalDate date) {
    return pattern(
            date.getDayOfMonth() == 1 && lang.locale().getLanguage().equals("fr")
                ? "d'ᵉʳ' MMMM yyyy"
                : "d MMMM yyyy")
        .format(date);
  }

  public String weekday(LocalDate date) {
    return pattern("EEEE").format(date);
  }

  public String monthYear(LocalDate date) {
    return pattern("MMMM yyyy").format(date);
  }

  public String month(LocalDate date) {
    return pattern("MMMM").format(date);
  }

  /// Day and month only, for news of the same season.
  public String brief(Instant instant) {
    return pattern("d MMMM").format(dateOf(instant));
  }

  /// « 29 – 31 janvier 2026 », the month and year once where both days share them.
  public String span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return date(from);
    }
    if (from.getYear() != to.getYear()) {
      return date(from) + " – " + date(to);
    }
    return from.getMonth() == to.getMonth()
        ? from.getDayOfMonth() + "\u00a0–\u00a0" + date(to)
        : pattern("d MMMM").format(from) + " – " + date(to);
  }

  public LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  public String day(Instant instant) {
    return day(dateOf(instant));
  }

  public String hour(Instant instant) {
    var time = instant.atZone(zone);
    return switch (lang) {
      case FR, BM, MOS, HA -> "%d\u00a0h\u00a0%02d".formatted(time.getHour(), time.getMinute());
      case EN, AR -> DateTimeFormatter.ofPattern("HH:mm").format(time);
    };
  }

  /// An hour without a day, given as `08:30`.
  public String hour(String clock) {
    return clock.isEmpty()
        ? ""
        : hour(LocalDate.EPOCH.atTime(LocalTime.parse(clock)).atZone(zone).toInstant());
  }

  public String moment(Instant instant) {
    return day(instant) + ", " + hour(instant);
  }

  public String length(Duration length) {
    long minutes = length.toMinutes();
    if (minutes < 120) {
      return minutes + (lang == Lang.AR ? "\u00a0د" : "\u00a0min");
    }
    return minutes / 60
        + (lang == Lang.AR ? "\u00a0س" : "\u00a0h")
        + (minutes % 60 == 0 ? "" : "\u00a0%02d".formatted(minutes % 60));
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(lang.locale()).format(number);
  }

  /// For the `datetime` attribute.
  public String machine(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone).toOffsetDateTime());
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, lang.locale());
  }
}
