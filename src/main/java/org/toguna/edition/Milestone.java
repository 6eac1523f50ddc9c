package org.toguna.edition;

import static org.toguna.tables.Tables.MILESTONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.base.Words;
import org.toguna.kit.web.Scene;
import org.toguna.tables.tables.records.MilestoneRecord;

/// A date in a part's calendar, or in the edition's own where it belongs to no part. What opens may
/// close again; a day without hours closes with the day.
record Milestone(
    UUID id, Optional<Part> part, Words what, Span span, boolean allDay, boolean example) {

  /// From an instant to another, or to none where nothing closes.
  public record Span(Instant opens, Optional<Instant> closes) {}

  /// How it stands at a given instant.
  public enum State {
    COMING,
    OPEN,
    CLOSED
  }

  public State at(Instant now) {
    if (now.isBefore(span.opens())) {
      return State.COMING;
    }
    return span.closes().filter(closes -> !now.isBefore(closes)).isPresent()
        ? State.CLOSED
        : State.OPEN;
  }

  /// Its dates as the page's language writes them; hours only where they matter.
  String when(Scene scene) {
    var written = scene.written();
    if (!allDay) {
      return span.closes()
          .map(closes -> written.moment(span.opens()) + " – " + written.moment(closes))
          .orElseGet(() -> written.moment(span.opens()));
    }
    // A day closes at the next midnight: its last moment names it.
    var last = span.closes().map(closes -> closes.minusSeconds(1)).orElse(span.opens());
    return written.span(written.dateOf(span.opens()), written.dateOf(last));
  }

  /// The next instant at which the state changes.
  Optional<Instant> changesAfter(Instant now) {
    return now.isBefore(span.opens())
        ? Optional.of(span.opens())
        : span.closes().filter(now::isBefore);
  }

  static List<Milestone> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(MILESTONE)
        .where(MILESTONE.EDITION_ID.eq(edition))
        .orderBy(MILESTONE.OPENS_AT, MILESTONE.ID)
        .fetch(Milestone::of);
  }

  static Milestone of(MilestoneRecord row) {
    return new Milestone(
        row.getId(),
        row.getPart().isEmpty() ? Optional.empty() : Optional.of(Part.valueOf(row.getPart())),
        row.getWhat(),
        new Span(row.getOpensAt(), Optional.ofNullable(row.getClosesAt())),
        row.getAllDay(),
        row.getExample());
  }
}
