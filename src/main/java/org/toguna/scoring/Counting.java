package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_SHEET;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.jury.Seat;
import org.toguna.jury.Seats;
import org.toguna.people.PersonId;

/// Which sheets of a round count, and which seats wait for one. A sheet counts as long as its
/// juror's seat stands: a conflict that is found later takes the mark out and leaves the row.
final class Counting {
  private Counting() {}

  /// A seat's dossier and juror.
  private record Chair(UUID application, PersonId juror) {
    static Chair of(Seat seat) {
      return new Chair(seat.application(), seat.juror());
    }
  }

  static List<Sheet> sealed(DSLContext sql, ScoringRound.Key key) {
    var seats =
        Seats.in(sql, key.contest(), key.round()).stream()
            .map(Chair::of)
            .collect(Collectors.toSet());
    return Sheet.all(sql, Sheet.in(key).and(SCORING_SHEET.SEALED_AT.isNotNull())).stream()
        .filter(sheet -> counts(sheet, seats))
        .toList();
  }

  private static boolean counts(Sheet sheet, Set<Chair> seats) {
    var person = sheet.person();
    return person == null || seats.contains(new Chair(sheet.place().application(), person));
  }

  /// How far a round is: all that anybody but the jurors themselves may know while it is open.
  ///
  /// @param waiting the seats whose sheet is not sealed, in a steady order
  record Progress(List<Seat> all, List<Seat> waiting) {
    int sealed() {
      return all.size() - waiting.size();
    }

    /// As if these dossiers were not there.
    Progress without(Set<UUID> dossiers) {
      return new Progress(without(all, dossiers), without(waiting, dossiers));
    }

    private static List<Seat> without(List<Seat> seats, Set<UUID> dossiers) {
      return seats.stream().filter(seat -> !dossiers.contains(seat.application())).toList();
    }
  }

  static Progress progress(DSLContext sql, ScoringRound.Key key) {
    var seats = Seats.in(sql, key.contest(), key.round());
    Map<UUID, Set<PersonId>> sealed =
        sql
            .select(SCORING_SHEET.APPLICATION_ID, SCORING_SHEET.PERSON_ID)
            .from(SCORING_SHEET)
            .where(Sheet.in(key))
            .and(SCORING_SHEET.SEALED_AT.isNotNull())
            .and(SCORING_SHEET.PERSON_ID.isNotNull())
            .fetchGroups(SCORING_SHEET.APPLICATION_ID, SCORING_SHEET.PERSON_ID)
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
    var waiting =
        seats.stream()
            .filter(
                seat -> !sealed.getOrDefault(seat.application(), Set.of()).contains(seat.juror()))
            .toList();
    return new Progress(seats, waiting);
  }
}
