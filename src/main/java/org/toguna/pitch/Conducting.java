package org.toguna.pitch;

import static org.toguna.tables.Tables.PITCH_TURN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;

/// Leads a day: each press is one step, and one that does not follow from where the day is does
/// nothing. What was pressed while the network was down arrives with the moment it was pressed at.
@Component
class Conducting {
  private final Clock clock;

  Conducting(Clock clock) {
    this.clock = clock;
  }

  /// The same as `press` now.
  boolean press(Unit unit, UUID contest, Step step) {
    return press(unit, contest, step, clock.instant());
  }

  /// Whether it was a step from where the day is. A moment that is still to come, or lies before
  /// the step before, is moved between the two.
  boolean press(Unit unit, UUID contest, Step step, Instant pressed) {
    var running = Running.find(unit.sql(), contest);
    if (running.isEmpty()) {
      return false;
    }
    var at = between(running.get(), pressed);
    boolean taken =
        switch (step) {
          case CALL -> call(unit, running.get(), at);
          case PITCH -> mark(unit, contest, PITCH_TURN.PITCH_AT, at, PITCH_TURN.PITCH_AT.isNull());
          case QUESTIONS ->
              mark(
                  unit,
                  contest,
                  PITCH_TURN.QUESTIONS_AT,
                  at,
                  PITCH_TURN.PITCH_AT.isNotNull().and(PITCH_TURN.QUESTIONS_AT.isNull()));
          case END -> mark(unit, contest, PITCH_TURN.ENDED_AT, at, PITCH_TURN.PITCH_AT.isNotNull());
          case ABSENT -> miss(unit, running.get(), at);
          case UNDO -> running.get().last().filter(last -> undo(unit, contest, last)).isPresent();
        };
    if (taken) {
      Setting.shown(unit);
    }
    return taken;
  }

  private Instant between(Running running, Instant pressed) {
    var now = clock.instant();
    var at = pressed.isAfter(now) ? now : pressed;
    return running.last().map(Turn::since).filter(at::isBefore).orElse(at);
  }

  /// The next of the order; the database refuses a second team on the stage.
  private static boolean call(Unit unit, Running running, Instant at) {
    if (running.open().isPresent() || running.ahead().isEmpty()) {
      return false;
    }
    return unit.sql()
            .insertInto(PITCH_TURN)
            .set(PITCH_TURN.CONTEST_ID, running.day().contest())
            .set(PITCH_TURN.TURN, running.turns().size() + 1)
            .set(PITCH_TURN.TEAM, running.ahead().getFirst().number())
            .set(PITCH_TURN.CALLED_AT, at)
            .set(PITCH_TURN.ABSENT, false)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private static boolean mark(
      Unit unit, UUID contest, Field<Instant> when, Instant at, Condition where) {
    return unit.sql().update(PITCH_TURN).set(when, at).where(open(contest)).and(where).execute()
        == 1;
  }

  private static Condition open(UUID contest) {
    return PITCH_TURN.CONTEST_ID.eq(contest).and(PITCH_TURN.ENDED_AT.isNull());
  }

  /// Only when it was waited for as long as the rule says.
  private static boolean miss(Unit unit, Running running, Instant at) {
    Duration grace = running.day().terms().lengths().grace();
    return unit.sql()
            .update(PITCH_TURN)
            .set(PITCH_TURN.ENDED_AT, at)
            .set(PITCH_TURN.ABSENT, true)
            .where(open(running.day().contest()))
            .and(PITCH_TURN.PITCH_AT.isNull())
            .and(PITCH_TURN.CALLED_AT.le(at.minus(grace)))
            .execute()
        == 1;
  }

  private static boolean undo(Unit unit, UUID contest, Turn last) {
    var here = PITCH_TURN.CONTEST_ID.eq(contest).and(PITCH_TURN.TURN.eq(last.turn()));
    if (last.reached() == Step.CALL) {
      return unit.sql().deleteFrom(PITCH_TURN).where(here).execute() == 1;
    }
    Field<Instant> back =
        switch (last.reached()) {
          case PITCH -> PITCH_TURN.PITCH_AT;
          case QUESTIONS -> PITCH_TURN.QUESTIONS_AT;
          case CALL, END, ABSENT, UNDO -> PITCH_TURN.ENDED_AT;
        };
    return unit.sql()
            .update(PITCH_TURN)
            .set(back, DSL.castNull(back))
            .set(PITCH_TURN.ABSENT, false)
            .where(here)
            .execute()
        == 1;
  }

  /// Whose turn a step was about, for the journal.
  static Optional<String> about(Unit unit, UUID contest) {
    return Running.find(unit.sql(), contest)
        .flatMap(running -> running.last().flatMap(turn -> running.team(turn.team())))
        .map(Team::name);
  }
}
