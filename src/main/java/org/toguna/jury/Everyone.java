package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_EVERYONE;
import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_PAIR;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.kit.db.Unit;

/// Everybody scores everyone: where a round is held so, each juror who sits has a seat for each
/// dossier of the round but those that a conflict keeps it from, and seats follow whoever joins,
/// leaves or comes into conflict. Done twice, it is as if done once.
@Component
class Everyone {
  private final RoundFields fields;
  private final Clock clock;

  Everyone(RoundFields fields, Clock clock) {
    this.fields = fields;
    this.clock = clock;
  }

  static boolean holds(DSLContext sql, UUID contest, Round round) {
    return sql.fetchExists(JURY_EVERYONE, is(contest, round));
  }

  private static Condition is(UUID contest, Round round) {
    return JURY_EVERYONE.CONTEST_ID.eq(contest).and(JURY_EVERYONE.ROUND.eq(round.name()));
  }

  /// The seats that should stand: of whoever sits, with what it was compared with and no conflict
  /// keeps it from.
  Set<Seat> wanted(DSLContext sql, UUID contest, Round round) {
    var dossiers = fields.of(sql, contest, round).ids();
    return sql
        .select(JURY_PAIR.APPLICATION_ID, JURY_PAIR.PERSON_ID)
        .from(JURY_PAIR)
        .join(JURY_MEMBER)
        .on(JURY_MEMBER.CONTEST_ID.eq(JURY_PAIR.CONTEST_ID))
        .and(JURY_MEMBER.PERSON_ID.eq(JURY_PAIR.PERSON_ID))
        .where(JURY_PAIR.CONTEST_ID.eq(contest))
        .andNot(JURY_PAIR.BARRED)
        .and(JURY_MEMBER.SITS)
        .fetch(row -> new Seat(contest, round, row.value1(), row.value2()))
        .stream()
        .filter(seat -> dossiers.contains(seat.application()))
        .collect(Collectors.toSet());
  }

  /// From now on; false where the contest has no jury, or nobody scores in the round any more.
  boolean begin(Unit unit, UUID contest, Round round) {
    if (Proposal.revision(unit.sql(), contest).isEmpty()
        || fields.isOver(unit.sql(), contest, round)) {
      return false;
    }
    unit.sql()
        .insertInto(JURY_EVERYONE)
        .set(JURY_EVERYONE.CONTEST_ID, contest)
        .set(JURY_EVERYONE.ROUND, round.name())
        .set(JURY_EVERYONE.BEGUN_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
    repair(unit, contest, round);
    return true;
  }

  /// No longer; seats stay as they are. False where it was not so.
  static boolean end(Unit unit, UUID contest, Round round) {
    return unit.sql().deleteFrom(JURY_EVERYONE).where(is(contest, round)).execute() == 1;
  }

  /// Gives and takes what is missing and what is too much in each round that is held so.
  void repair(Unit unit, UUID contest) {
    unit
        .sql()
        .select(JURY_EVERYONE.ROUND)
        .from(JURY_EVERYONE)
        .where(JURY_EVERYONE.CONTEST_ID.eq(contest))
        .fetch(row -> Round.valueOf(row.value1()))
        .stream()
        .filter(round -> !fields.isOver(unit.sql(), contest, round))
        .forEach(round -> repair(unit, contest, round));
  }

  private void repair(Unit unit, UUID contest, Round round) {
    var wanted = wanted(unit.sql(), contest, round);
    var there = new HashSet<>(Seats.in(unit.sql(), contest, round));
    if (wanted.equals(there)) {
      return;
    }
    Conflicts.touch(unit, contest);
    there.stream()
        .filter(seat -> !wanted.contains(seat))
        .forEach(seat -> Conflicts.vacate(unit, Accepting.is(seat)));
    wanted.stream().filter(seat -> !there.contains(seat)).forEach(seat -> give(unit, seat));
  }

  /// The database refuses a seat on a pair that is barred, and one of whoever does not sit.
  private void give(Unit unit, Seat seat) {
    unit.sql()
        .insertInto(JURY_SEAT)
        .set(JURY_SEAT.CONTEST_ID, seat.contest())
        .set(JURY_SEAT.ROUND, seat.round().name())
        .set(JURY_SEAT.APPLICATION_ID, seat.application())
        .set(JURY_SEAT.PERSON_ID, seat.juror())
        .set(JURY_SEAT.GIVEN_AT, clock.instant())
        .execute();
  }
}
