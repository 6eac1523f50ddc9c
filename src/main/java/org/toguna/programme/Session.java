package org.toguna.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.toguna.edition.EditionId;
import org.toguna.edition.RoomId;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.ProgrammeSessionRecord;

/// One entry of the programme.
public record Session(
    SessionId id, Marks marks, Subject subject, Slot slot, Topic topic, State state) {

  /// What tells it from every other: across all systems, within its edition, in addresses.
  public record Marks(EditionId edition, UUID guid, long serial, String slug) {}

  public record Subject(Kind kind, OptionalInt number, Words title, Words summary) {}

  /// When and where; without a start it has no place in the timetable yet.
  public record Slot(Optional<Instant> starts, Optional<Instant> ends, Optional<RoomId> room) {
    public Slot {
      if (ends.isPresent() && !ends.get().isAfter(starts.orElse(Instant.MAX))) {
        throw new IllegalArgumentException("A session ends after it starts");
      }
    }

    boolean isRunning(Instant now) {
      return starts.filter(start -> !now.isBefore(start)).isPresent()
          && ends.filter(now::isBefore).isPresent();
    }

    Optional<Duration> length() {
      return starts.flatMap(from -> ends.map(to -> Duration.between(from, to)));
    }
  }

  /// Languages are BCP 47 codes, countries ISO 3166-1 codes; the level may be empty.
  public record Topic(
      Optional<UUID> track,
      List<String> languages,
      List<String> countries,
      String level,
      OptionalInt seats) {}

  /// A cancelled session stays on the programme, struck out, with the reason if one was given.
  public record State(
      boolean published,
      Optional<Words> cancelled,
      Changes changes,
      boolean example,
      int version) {}

  /// What changed since it was published.
  public record Changes(Optional<Instant> at, List<ChangeNote> notes) {
    static final Changes NONE = new Changes(Optional.empty(), List.of());
  }

  Session with(State other) {
    return new Session(id, marks, subject, slot, topic, other);
  }

  static Session of(ProgrammeSessionRecord row) {
    return new Session(
        row.getId(),
        new Marks(row.getEditionId(), row.getGuid(), row.getSerial(), row.getSlug()),
        new Subject(
            Kind.valueOf(row.getKind()), count(row.getNumber()), row.getTitle(), row.getSummary()),
        new Slot(
            Optional.ofNullable(row.getStartsAt()),
            Optional.ofNullable(row.getEndsAt()),
            Optional.ofNullable(row.getRoomId())),
        new Topic(
            Optional.ofNullable(row.getTrackId()),
            codes(row.getLanguages()),
            codes(row.getCountries()),
            row.getLevel(),
            count(row.getSeats())),
        new State(
            row.getPublished(),
            row.getCancelled() ? Optional.of(row.getCancelReason()) : Optional.empty(),
            new Changes(
                Optional.ofNullable(row.getChangedAt()), ChangeNote.list(row.getChangeNotes())),
            row.getExample(),
            row.getVersion()));
  }

  private static OptionalInt count(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  static List<String> codes(String spaced) {
    return spaced.isBlank() ? List.of() : Arrays.asList(spaced.strip().split("\\s+"));
  }
}
