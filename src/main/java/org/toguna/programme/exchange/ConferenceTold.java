package org.toguna.programme.exchange;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Moments.Moment;
import org.toguna.programme.exchange.Told.Sheet;

/// Reads what a schedule says about itself.
record ConferenceTold(Source source, Sheet schedule, Sheet conference) {
  private static final List<String> ASKED_BY_JSON_1 =
      List.of("days", "daysCount", "timeslot_duration");
  private static final Set<String> KNOWN =
      Set.of(
          ("acronym title description start end daysCount timeslot_duration time_zone_name logo"
                  + " colors keywords url tracks rooms meta days languages defaults")
              .split(" "));

  void checkFields() {
    if (!source.format().isJson()) {
      return;
    }
    var unknown = conference.names().stream().filter(name -> !KNOWN.contains(name)).toList();
    if (!unknown.isEmpty()) {
      source.report().tell(conference.place(), Remark.FIELDS_UNKNOWN, String.join(", ", unknown));
    }
    var missing =
        new ArrayList<>(source.format() == Format.JSON_1 ? ASKED_BY_JSON_1 : List.of("days"));
    missing.removeIf(conference::has);
    if (!missing.isEmpty()) {
      source.report().tell(conference.place(), Remark.FIELDS_MISSING, String.join(", ", missing));
    }
    var said = conference.text("daysCount");
    var days = conference.several("days").size();
    if (!said.isEmpty() && !said.equals(Integer.toString(days))) {
      source.report().tell(conference.at("daysCount"), Remark.COUNT_WRONG, said, days);
    }
  }

  String title(Place file) {
    var title = new Wording(source).one(conference, "title");
    if (!title.isEmpty()) {
      return title;
    }
    var standIn = Lines.one(conference.text("acronym"));
    var name = standIn.isEmpty() ? file.file() : standIn;
    source.report().tell(conference.at("title"), Remark.TITLE_MISSING, name);
    return name.isEmpty() ? "—" : name;
  }

  String acronym(String title) {
    var written = conference.text("acronym");
    var good =
        source.format() == Format.JSON_1
            ? Marks.isAcronymInJson(written)
            : Marks.isAcronym(written);
    if (good) {
      return written;
    }
    var acronym = Marks.derivedAcronym(written.isEmpty() ? title : written);
    if (!written.isEmpty() || source.format().isJson()) {
      source.report().tell(conference.at("acronym"), Remark.ACRONYM_REWRITTEN, written, acronym);
    }
    return acronym;
  }

  @Nullable URI baseUrl() {
    var written = schedule.text("base_url");
    var address = Addresses.web(written, null).orElse(null);
    if (address == null && !written.isEmpty()) {
      source.report().tell(schedule.at("base_url"), Remark.ADDRESS_DROPPED, written);
    }
    return address;
  }

  Duration timeslot() {
    var written = conference.text("timeslot_duration");
    var told = Lengths.parse(written).map(Lengths::fitting).filter(Duration::isPositive);
    if (told.isEmpty() && !written.isEmpty()) {
      source
          .report()
          .tell(
              conference.at("timeslot_duration"),
              Remark.DURATION_REWRITTEN,
              written,
              Lengths.clock(Conference.USUAL_TIMESLOT));
    }
    return told.orElse(Conference.USUAL_TIMESLOT);
  }

  String version() {
    var version = new Wording(source).one(schedule, "version");
    if (version.isEmpty() && source.format() != Format.CALENDAR) {
      source.report().tell(schedule.place(), Remark.FIELDS_MISSING, "version");
    }
    return version.isEmpty() ? "1" : version;
  }

  /// The first and last day: as written if that can be, else from the days and the talks.
  Span span(List<Talk> talks) throws Refusal {
    var start = day("start");
    var end = day("end");
    var told = start.flatMap(from -> end.map(to -> new Span(from, to))).filter(Span::holds);
    if (told.isPresent()) {
      return told.get();
    }
    var derived = Span.around(dates(talks));
    if (derived.isEmpty()) {
      throw new Refusal(conference.place(), Remark.NO_DATES);
    }
    var span = derived.get();
    if (!span.holds()) {
      throw new Refusal(conference.place(), Remark.TOO_LONG, span.start(), span.end());
    }
    var mayBeMissing = !source.format().isJson() && start.isEmpty() && end.isEmpty();
    if (!mayBeMissing) {
      source
          .report()
          .tell(
              conference.place(),
              Remark.DATES_DERIVED,
              conference.text("start"),
              conference.text("end"),
              span.start(),
              span.end());
    }
    return span;
  }

  private List<LocalDate> dates(List<Talk> talks) {
    var dates = new ArrayList<LocalDate>();
    talks.forEach(talk -> dates.add(SlotTold.dayOf(talk)));
    for (Told told : conference.several("days")) {
      if (told instanceof Sheet day) {
        Moments.parse(day.text("date")).map(Moment::date).ifPresent(dates::add);
      }
    }
    if (dates.isEmpty()) {
      day("start").ifPresent(dates::add);
      day("end").ifPresent(dates::add);
    }
    return dates;
  }

  private Optional<LocalDate> day(String name) {
    return Moments.parse(conference.text(name).toUpperCase(Locale.ROOT)).map(Moment::date);
  }

  /// A first and a last day.
  record Span(LocalDate start, LocalDate end) {
    boolean holds() {
      return !end.isBefore(start) && !end.isAfter(start.plusDays(Limits.CONFERENCE_DAYS));
    }

    static Optional<Span> around(List<LocalDate> dates) {
      return dates.stream()
          .min(LocalDate::compareTo)
          .map(first -> new Span(first, dates.stream().max(LocalDate::compareTo).orElse(first)));
    }
  }
}
