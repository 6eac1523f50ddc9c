package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_PROGRAMME;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Slug;
import org.toguna.tables.tables.records.CoachingProgrammeRecord;

/// Where a contest's shortlist is coached, from when to when, and how many teams have a place.
record Programme(
    UUID contest, EditionId edition, Centre centre, LocalDate from, LocalDate to, int places) {

  /// The house and its rooms.
  record Centre(String name, String address, List<String> rooms) {
    /// What a room is called where it is held: the same for every contest that meets there.
    String holds(String room) {
      return "room:" + Slug.of(name, 120) + "/" + Slug.of(room, 100);
    }
  }

  static Optional<Programme> find(DSLContext sql, UUID contest) {
    return sql.fetchOptional(COACHING_PROGRAMME, COACHING_PROGRAMME.CONTEST_ID.eq(contest))
        .map(Programme::of);
  }

  private static Programme of(CoachingProgrammeRecord row) {
    return new Programme(
        row.getContestId(),
        row.getEditionId(),
        new Centre(row.getCentre(), row.getAddress(), lines(row.getRooms())),
        row.getFromOn(),
        row.getToOn(),
        row.getPlaces());
  }

  static List<String> lines(String text) {
    return Arrays.stream(text.split("\n"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }
}
