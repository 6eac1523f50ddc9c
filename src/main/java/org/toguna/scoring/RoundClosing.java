package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_MISSING;
import static org.toguna.tables.Tables.SCORING_ROUND;
import static org.toguna.tables.Tables.SCORING_SHEET;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.jury.Seat;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.PageCache;

/// Closes a round: each seat has its sealed sheet by then, or a reason why it has none. From that
/// instant scores may be read, and no sheet is sealed any more.
@Component
class RoundClosing {
  private final Journal journal;
  private final Clock clock;

  RoundClosing(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// False if it was closed before, if a seat waits for which no reason is given, or if nobody
  /// sealed anything.
  boolean close(Unit unit, Actor actor, ScoringRound round, Map<Seat, String> reasons) {
    var progress = Counting.progress(unit.sql(), round.key());
    boolean told =
        progress.waiting().stream().noneMatch(seat -> reasons.getOrDefault(seat, "").isBlank());
    if (!told || progress.sealed() == 0) {
      return false;
    }
    var now = clock.instant();
    int closed =
        unit.sql()
            .update(SCORING_ROUND)
            .set(SCORING_ROUND.CLOSED_AT, now)
            .where(round.key().row())
            .and(SCORING_ROUND.CLOSED_AT.isNull())
            .execute();
    if (closed == 0) {
      return false;
    }
    progress.waiting().forEach(seat -> missing(unit, seat, reasons.getOrDefault(seat, "")));
    unit.sql()
        .deleteFrom(SCORING_SHEET)
        .where(Sheet.in(round.key()))
        .and(SCORING_SHEET.SEALED_AT.isNull())
        .execute();
    var after = Map.of("round", round.key().round().name(), "sealed", progress.sealed());
    var subject = Subject.of("contest", round.key().contest());
    journal.note(unit, actor, subject, "scoring-closed", null, after);
    PageCache.drop(unit, Rounds.TOPIC);
    return true;
  }

  private void missing(Unit unit, Seat seat, String reason) {
    unit.sql()
        .insertInto(SCORING_MISSING)
        .set(SCORING_MISSING.CONTEST_ID, seat.contest())
        .set(SCORING_MISSING.ROUND, seat.round().name())
        .set(SCORING_MISSING.APPLICATION_ID, seat.application())
        .set(SCORING_MISSING.PERSON_ID, seat.juror())
        .set(
            SCORING_MISSING.NUMBER,
            HandedIn.find(unit.sql(), seat.contest(), seat.application())
                .map(HandedIn::shownNumber)
                .orElse(""))
        .set(SCORING_MISSING.REASON, reason)
        .set(SCORING_MISSING.NOTED_AT, clock.instant())
        .execute();
  }
}
