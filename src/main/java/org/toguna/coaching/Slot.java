package org.toguna.coaching;

import static java.util.stream.Collectors.groupingBy;
import static org.toguna.tables.Tables.COACHING_BOOKING;
import static org.toguna.tables.Tables.COACHING_SLOT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.CoachingSlotRecord;

/// A slot with the teams that have a seat in it.
record Slot(UUID id, UUID contest, Terms terms, Change change, List<Booking> bookings) {
  static final int QUARTER_SECONDS = 900;

  enum Kind {
    INDIVIDUAL,
    GROUP;

    String key() {
      return "coaching.slot.kind." + name();
    }
  }

  /// What is said of it; by phone where it has no room.
  record Terms(Kind kind, String subject, Meeting meeting, int seats, boolean bookable) {}

  /// Who is where when; the coach is gone once it was erased.
  record Meeting(String room, Optional<PersonId> coach, Instant begins, Instant ends) {
    boolean byPhone() {
      return room.isEmpty();
    }

    /// The quarters of an hour it takes, since 1970.
    LongStream quarters() {
      return LongStream.range(
          begins.getEpochSecond() / QUARTER_SECONDS, ends.getEpochSecond() / QUARTER_SECONDS);
    }
  }

  /// How often it was changed and when last; the reason once it is cancelled.
  record Change(int revision, Instant at, String cancelled) {}

  /// A contest's in the order of their hours.
  static List<Slot> in(DSLContext sql, UUID contest) {
    return read(sql, COACHING_SLOT.CONTEST_ID.eq(contest));
  }

  static Optional<Slot> find(DSLContext sql, UUID contest, UUID id) {
    return read(sql, COACHING_SLOT.CONTEST_ID.eq(contest).and(COACHING_SLOT.ID.eq(id))).stream()
        .findFirst();
  }

  private static List<Slot> read(DSLContext sql, Condition wanted) {
    var booked =
        sql
            .select(COACHING_BOOKING.fields())
            .from(COACHING_BOOKING)
            .join(COACHING_SLOT)
            .on(COACHING_SLOT.ID.eq(COACHING_BOOKING.SLOT_ID))
            .where(wanted)
            .orderBy(COACHING_BOOKING.SEAT)
            .fetchInto(COACHING_BOOKING)
            .stream()
            .map(Booking::of)
            .collect(groupingBy(Booking::slot));
    return sql.selectFrom(COACHING_SLOT)
        .where(wanted)
        .orderBy(COACHING_SLOT.BEGINS_AT, COACHING_SLOT.ID)
        .fetch(row -> of(row, booked.getOrDefault(row.getId(), List.of())));
  }

  private static Slot of(CoachingSlotRecord row, List<Booking> bookings) {
    var meeting =
        new Meeting(
            row.getRoom(),
            Optional.ofNullable(row.getPersonId()),
            row.getBeginsAt(),
            row.getEndsAt());
    return new Slot(
        row.getId(),
        row.getContestId(),
        new Terms(
            Kind.valueOf(row.getKind()),
            row.getSubject(),
            meeting,
            row.getSeats(),
            row.getBookable()),
        new Change(row.getRevision(), row.getChangedAt(), row.getReason()),
        bookings);
  }

  Meeting meeting() {
    return terms.meeting();
  }

  boolean stands() {
    return change.cancelled().isEmpty();
  }

  boolean ahead(Instant now) {
    return now.isBefore(meeting().begins());
  }

  int free() {
    return terms.seats() - bookings.size();
  }

  Optional<Booking> of(UUID team) {
    return bookings.stream().filter(one -> one.team().equals(team)).findFirst();
  }

  /// Whether a team may take a seat by itself.
  boolean open(Instant now) {
    return stands() && terms.bookable() && free() > 0 && ahead(now);
  }
}
