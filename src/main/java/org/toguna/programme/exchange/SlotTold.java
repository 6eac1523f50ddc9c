package org.toguna.programme.exchange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Moments.Moment;
import org.toguna.programme.exchange.Told.Sheet;

/// Reads when an event is. Its date is the truth; the clock time, the duration and the day beside
/// it are checked against it.
record SlotTold(Source source, ZoneId zone, Duration timeslot) {
  private static final Pattern TIDY_LENGTH = Pattern.compile("\\d+:\\d\\d");
  private static final Pattern TIDY_IN_XML = Pattern.compile("\\d{1,2}:\\d\\d(:\\d{1,2})?");

  TalkSlot slot(Draft draft, String room) throws Refusal {
    var start = start(draft);
    checkDay(draft, start);
    return new TalkSlot(start, duration(draft.event(), start), room);
  }

  private OffsetDateTime start(Draft draft) throws Refusal {
    var event = draft.event();
    var field = draft.dateField();
    var moment = draft.moment().orElseGet(() -> ofDay(draft));
    if (moment == null) {
      throw new Refusal(
          event.at(field), Remark.TALK_WITHOUT_DATE, event.text("title"), event.text(field));
    }
    var clock = field.equals("date") ? Moments.clock(event.text("start")).orElse(null) : null;
    var start = resolved(moment, clock);
    report(draft, moment, start, clock);
    return start;
  }

  /// The day an event is filed under and its clock time, where its own date cannot be read.
  private static @Nullable Moment ofDay(Draft draft) {
    var clock = Moments.clock(draft.event().text("start")).orElse(null);
    if (draft.day() == null || clock == null) {
      return null;
    }
    var start = draft.day().start();
    var date = draft.day().date() != null || start == null ? draft.day().date() : start.date();
    if (date == null) {
      return null;
    }
    var night = start != null && start.time() != null && clock.isBefore(start.time());
    return new Moment(night ? date.plusDays(1) : date, clock, null, false);
  }

  private OffsetDateTime resolved(Moment moment, @Nullable LocalTime clock) {
    var time = moment.time() != null ? moment.time() : clock == null ? LocalTime.MIDNIGHT : clock;
    var local = moment.date().atTime(time).truncatedTo(ChronoUnit.SECONDS);
    return moment.offset() == null
        ? local.atZone(zone).toOffsetDateTime()
        : local.atOffset(moment.offset()).atZoneSameInstant(zone).toOffsetDateTime();
  }

  private void report(Draft draft, Moment moment, OffsetDateTime start, @Nullable LocalTime clock) {
    var place = draft.event().at(draft.dateField());
    var written = draft.event().text(draft.dateField());
    var calendarDay = source.format() == Format.CALENDAR && moment.time() == null;
    if (!moment.tidy() || (moment.time() == null && !calendarDay)) {
      source.report().tell(place, Remark.DATE_REWRITTEN, written, start);
    } else if (moment.offset() == null) {
      source.report().tell(place, Remark.OFFSET_MISSING, written, zone.getId());
    } else if (!Zones.agrees(zone, moment) && source.format() != Format.CALENDAR) {
      source.report().tell(place, Remark.OFFSET_WRONG, written, start, zone.getId());
    }
    if (!draft.dateField().equals("date") || moment.time() == null) {
      return;
    }
    var said = draft.event().text("start");
    if (clock == null
        || !clock
            .truncatedTo(ChronoUnit.MINUTES)
            .equals(moment.time().truncatedTo(ChronoUnit.MINUTES))) {
      source.report().tell(draft.event().at("start"), Remark.START_MISMATCH, said, written);
    }
  }

  private void checkDay(Draft draft, OffsetDateTime start) {
    var day = draft.day();
    if (day == null || day.start() == null || day.end() == null) {
      return;
    }
    var from = resolved(day.start(), LocalTime.MIDNIGHT);
    var until = resolved(day.end(), LocalTime.of(23, 59, 59));
    if (start.isBefore(from) || start.isAfter(until.plusMinutes(1))) {
      source.report().tell(draft.event().at("date"), Remark.OUT_OF_DAY, start);
    }
  }

  private Duration duration(Sheet event, OffsetDateTime start) {
    var written = event.text("duration");
    var told = Lengths.parse(written);
    var end = end(event, start);
    if (end != null && told.isPresent() && !told.get().equals(end)) {
      source.report().tell(event.at("duration"), Remark.END_MISMATCH, written, event.text("end"));
    }
    var exact = end != null ? end : told.orElseGet(() -> unsaid(event));
    var fitting = Lengths.fitting(exact);
    var endIsEnough = source.format() == Format.JSON_2 || source.format() == Format.CALENDAR;
    var isTidy = (end != null && endIsEnough && written.isEmpty()) || isTidy(written);
    if (!isTidy || !fitting.equals(exact)) {
      source
          .report()
          .tell(event.at("duration"), Remark.DURATION_REWRITTEN, written, Lengths.clock(fitting));
    }
    return fitting;
  }

  private boolean isTidy(String written) {
    return switch (source.format()) {
      case XML -> TIDY_IN_XML.matcher(written).matches();
      case JSON_1 -> TIDY_LENGTH.matcher(written).matches();
      case CALENDAR -> written.isEmpty() || Lengths.parse(written).isPresent();
      case JSON_2 -> written.startsWith("P") && Lengths.parse(written).isPresent();
    };
  }

  /// RFC 5545: a day without an end lasts the day, an instant without an end lasts no time.
  private Duration unsaid(Sheet event) {
    if (source.format() != Format.CALENDAR) {
      return timeslot;
    }
    return event.text("start").contains("T") ? Duration.ZERO : Duration.ofDays(1);
  }

  private @Nullable Duration end(Sheet event, OffsetDateTime start) {
    var moment = Moments.parse(event.text("end")).orElse(null);
    if (moment == null) {
      return null;
    }
    var between = Duration.between(start, resolved(moment, LocalTime.MIDNIGHT));
    return between.isNegative() ? null : between;
  }

  static LocalDate dayOf(Talk talk) {
    return talk.slot().start().toLocalDate();
  }
}
