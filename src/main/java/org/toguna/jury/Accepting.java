package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_PROPOSAL;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Makes seats of a proposal, once a person accepts it: only of one that was computed from the jury
/// and the dossiers as they are now.
@Component
class Accepting {
  private final RoundFields fields;
  private final Journal journal;
  private final Clock clock;

  Accepting(RoundFields fields, Journal journal, Clock clock) {
    this.fields = fields;
    this.journal = journal;
    this.clock = clock;
  }

  /// False if the jury, its conflicts, its seats or the dossiers have changed since, or if it would
  /// take away a seat that was settled meanwhile.
  boolean accept(Unit unit, Actor actor, Proposal proposal) {
    if (!proposal.found().possible() || !claim(unit, proposal)) {
      return false;
    }
    var wanted = wanted(unit, proposal);
    if (!stillFits(unit, proposal, wanted)) {
      return false;
    }
    var there = new HashSet<>(Seats.in(unit.sql(), proposal.contest(), proposal.round()));
    there.stream()
        .filter(seat -> !wanted.contains(seat))
        .forEach(seat -> Conflicts.vacate(unit, is(seat)));
    wanted.stream()
        .filter(seat -> !there.contains(seat))
        .forEach(seat -> seat(unit, proposal, seat));
    Everyone.end(unit, proposal.contest(), proposal.round());
    unit.sql()
        .update(JURY_PROPOSAL)
        .set(JURY_PROPOSAL.ACCEPTED_AT, clock.instant())
        .where(JURY_PROPOSAL.ID.eq(proposal.id()))
        .execute();
    journal.note(
        unit,
        actor,
        Subject.of("jury", proposal.contest()),
        "jury-assigned",
        null,
        Map.of(
            "round", proposal.round().slug(),
            "seats", wanted.size(),
            "total", proposal.found().total(),
            "worst", proposal.found().worst()));
    return true;
  }

  private static Set<Seat> wanted(Unit unit, Proposal proposal) {
    return proposal.lines(unit.sql()).stream()
        .map(line ->
            new Seat(proposal.contest(), proposal.round(), line.application(), line.juror()))
        .collect(Collectors.toSet());
  }

  /// A dossier that does not go on is in no proposal: its seats are in nobody's way.
  private boolean stillFits(Unit unit, Proposal proposal, Set<Seat> wanted) {
    var contest = proposal.contest();
    var round = proposal.round();
    var now = fields.of(unit.sql(), contest, round).ids();
    return wanted.stream().map(Seat::application).collect(Collectors.toSet()).equals(now)
        && !fields.isOver(unit.sql(), contest, round)
        && fields.settled(unit.sql(), contest, round).stream()
            .allMatch(seat -> !now.contains(seat.application()) || wanted.contains(seat));
  }

  private static boolean claim(Unit unit, Proposal proposal) {
    return unit.sql()
            .update(JURY)
            .set(JURY.REVISION, JURY.REVISION.plus(1))
            .where(JURY.CONTEST_ID.eq(proposal.contest()))
            .and(JURY.REVISION.eq(proposal.made().revision()))
            .execute()
        == 1;
  }

  static Condition is(Seat seat) {
    return Seats.in(seat.contest(), seat.round())
        .and(JURY_SEAT.APPLICATION_ID.eq(seat.application()))
        .and(JURY_SEAT.PERSON_ID.eq(seat.juror()));
  }

  private void seat(Unit unit, Proposal proposal, Seat seat) {
    unit.sql()
        .insertInto(JURY_SEAT)
        .set(JURY_SEAT.CONTEST_ID, seat.contest())
        .set(JURY_SEAT.ROUND, seat.round().name())
        .set(JURY_SEAT.APPLICATION_ID, seat.application())
        .set(JURY_SEAT.PERSON_ID, seat.juror())
        .set(JURY_SEAT.PROPOSAL_ID, proposal.id())
        .set(JURY_SEAT.GIVEN_AT, clock.instant())
        .execute();
  }
}
