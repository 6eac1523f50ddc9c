package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_SEAT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.toguna.contest.Round;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Who reads what. A seat with a standing conflict is not among them: the database has no row for
/// it.
public final class Seats {
  private Seats() {}

  /// A juror's, in every contest and round.
  public static List<Seat> of(DSLContext sql, PersonId juror) {
    return read(sql, JURY_SEAT.PERSON_ID.eq(juror));
  }

  public static Optional<Seat> find(
      DSLContext sql, PersonId juror, UUID contest, Round round, UUID application) {
    return read(
            sql,
            JURY_SEAT
                .PERSON_ID
                .eq(juror)
                .and(in(contest, round))
                .and(JURY_SEAT.APPLICATION_ID.eq(application)))
        .stream()
        .findFirst();
  }

  /// All of a round, dossier by dossier.
  public static List<Seat> in(DSLContext sql, UUID contest, Round round) {
    return read(sql, in(contest, round));
  }

  static Condition in(UUID contest, Round round) {
    return JURY_SEAT.CONTEST_ID.eq(contest).and(JURY_SEAT.ROUND.eq(round.name()));
  }

  static List<Seat> read(DSLContext sql, Condition wanted) {
    return sql.selectFrom(JURY_SEAT)
        .where(wanted)
        .orderBy(
            JURY_SEAT.CONTEST_ID, JURY_SEAT.ROUND, JURY_SEAT.APPLICATION_ID, JURY_SEAT.PERSON_ID)
        .fetch(Seats::of);
  }

  private static Seat of(Record row) {
    return new Seat(
        row.get(JURY_SEAT.CONTEST_ID),
        Round.valueOf(row.get(JURY_SEAT.ROUND)),
        row.get(JURY_SEAT.APPLICATION_ID),
        row.get(JURY_SEAT.PERSON_ID));
  }

  /// A conflict found midway: it is pinned and the seat is gone when the unit is, [SeatGone] is
  /// told.
  ///
  /// @param reason what the juror says, not empty and at most 1,000 characters
  public static void recuse(Unit unit, Seat seat, String reason) {
    unit.tell(new Recusal(seat, reason));
  }
}
