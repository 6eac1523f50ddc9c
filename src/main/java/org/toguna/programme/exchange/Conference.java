package org.toguna.programme.exchange;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What a schedule says about itself: its names, its first and last day, the zone its times are
/// told in, the grid of its timetable, and which version of the programme it is.
public record Conference(
    String title,
    String acronym,
    LocalDate start,
    LocalDate end,
    ZoneId zone,
    Duration timeslot,
    @Nullable URI baseUrl,
    String version) {

  static final Duration USUAL_TIMESLOT = Duration.ofMinutes(5);

  public Conference {
    title = Lines.one(title);
    version = Lines.one(version);
    zone = zone.normalized();
    baseUrl = baseUrl == null ? null : Addresses.web(baseUrl);
    Lines.require(!title.isEmpty(), "a schedule has a title");
    Lines.require(Marks.isAcronym(acronym), "not an acronym: " + acronym);
    Lines.require(!version.isEmpty(), "a schedule has a version");
    Lines.require(Moments.isPlausible(start) && Moments.isPlausible(end), "not a year of events");
    Lines.require(!end.isBefore(start), "the end is before the start");
    Lines.require(
        !end.isAfter(start.plusDays(Limits.CONFERENCE_DAYS)), "longer than ten years: " + end);
    Lines.require(
        !(zone instanceof ZoneOffset offset) || offset.getTotalSeconds() % 60 == 0,
        "an offset with seconds: " + zone);
    Lengths.require(timeslot);
    Lines.require(timeslot.isPositive(), "a timetable has a grid");
  }
}
