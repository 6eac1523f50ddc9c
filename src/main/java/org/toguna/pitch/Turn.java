package org.toguna.pitch;

import static org.toguna.tables.Tables.PITCH_TURN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.PitchTurnRecord;

/// A team's turn before the hall or a group, step by step.
///
/// @param party before whom: 0 for the hall, else a group's number
public record Turn(
    int party, int turn, int team, Instant called, Spoken spoken, Optional<Instant> ended) {

  /// When it began to speak and when it was asked; neither for one that was absent.
  public record Spoken(Optional<Instant> pitch, Optional<Instant> questions, boolean absent) {}

  /// All of a day, before whomever.
  public static List<Turn> of(DSLContext sql, UUID contest) {
    return sql.selectFrom(PITCH_TURN)
        .where(PITCH_TURN.CONTEST_ID.eq(contest))
        .orderBy(PITCH_TURN.PARTY, PITCH_TURN.TURN)
        .fetch(Turn::of);
  }

  private static Turn of(PitchTurnRecord row) {
    return new Turn(
        row.getParty(),
        row.getTurn(),
        row.getTeam(),
        row.getCalledAt(),
        new Spoken(
            Optional.ofNullable(row.getPitchAt()),
            Optional.ofNullable(row.getQuestionsAt()),
            row.getAbsent()),
        Optional.ofNullable(row.getEndedAt()));
  }

  public boolean isOpen() {
    return ended.isEmpty();
  }

  public boolean wasHeard() {
    return ended.isPresent() && !spoken.absent();
  }

  public boolean wasMissed() {
    return spoken.absent();
  }

  public Step reached() {
    if (ended.isPresent()) {
      return spoken.absent() ? Step.ABSENT : Step.END;
    }
    if (spoken.questions().isPresent()) {
      return Step.QUESTIONS;
    }
    return spoken.pitch().isPresent() ? Step.PITCH : Step.CALL;
  }

  /// When what is going on now began.
  public Instant since() {
    return ended.or(spoken::questions).or(spoken::pitch).orElse(called);
  }
}
