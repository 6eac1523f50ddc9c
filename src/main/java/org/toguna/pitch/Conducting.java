package org.toguna.pitch;

import static org.toguna.tables.Tables.PITCH_TURN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;

/// Leads a day: each press is one step, and one that does not follow from where the day is does
/// nothing. What was pressed while the network was down arrives with the moment it was pressed at.
@Component
public class Conducting {
  private final Clock clock;

  Conducting(Clock clock) {
    this.clock = clock;
  }

  /// Before the hall.
  boolean press(Unit unit, UUID contest, Press press) {
    return Running.find(unit.sql(), contest)
        .filter(running -> press(unit, running, press))
        .isPresent();
  }

  /// Whether it was a step from where this party is. A moment that is still to come, or lies before
  /// the step before, is moved between the two; a press that was meant for another team does
  /// nothing.
  ///
  /// @param running as it is in this unit
  public boolean press(Unit unit, Running running, Press press) {
    if (running.about(press.step()).filter(press::isFor).isEmpty()) {
      return false;
    }
    var at = between(running, press.at());
    boolean taken =
        switch (press.step()) {
          case CALL -> call(unit, running, at);
          case PITCH -> mark(unit, running, PITCH_TURN.PITCH_AT, at, PITCH_TURN.PITCH_AT.isNull());
          case QUESTIONS ->
              mark(
                  unit,
                  running,
                  PITCH_TURN.QUESTIONS_AT,
                  at,
                  PITCH_TURN.PITCH_AT.isNotNull().and(PITCH_TURN.QUESTIONS_AT.isNull()));
          case END -> mark(unit, running, PITCH_TURN.ENDED_AT, at, PITCH_TURN.PITCH_AT.isNotNull());
          case ABSENT -> miss(unit, running, at);
          case UNDO -> undo(unit, running);
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

  /// The next of the order; the database refuses a second team before the same party.
  private static boolean call(Unit unit, Running running, Instant at) {
    return unit.sql()
            .insertInto(PITCH_TURN)
            .set(PITCH_TURN.CONTEST_ID, running.day().contest())
            .set(PITCH_TURN.PARTY, running.track().party())
            .set(PITCH_TURN.TURN, running.last().map(Turn::turn).orElse(0) + 1)
            .set(PITCH_TURN.TEAM, running.ahead().getFirst().number())
            .set(PITCH_TURN.CALLED_AT, at)
            .set(PITCH_TURN.ABSENT, false)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private static boolean mark(
      Unit unit, Running running, Field<Instant> when, Instant at, Condition where) {
    return unit.sql().update(PITCH_TURN).set(when, at).where(open(running)).and(where).execute()
        == 1;
  }

  private static Condition open(Running running) {
    return row(running).and(PITCH_TURN.ENDED_AT.isNull());
  }

  /// The last turn.
  private static Condition row(Running running) {
    return before(running.day().contest(), running.track().party())
        .and(PITCH_TURN.TURN.eq(running.last().map(Turn::turn).orElse(0)));
  }

  private static Condition before(UUID contest, int party) {
    return PITCH_TURN.CONTEST_ID.eq(contest).and(PITCH_TURN.PARTY.eq(party));
  }

  /// Only when it was waited for as long as the rule says.
  private static boolean miss(Unit unit, Running running, Instant at) {
    Duration grace = running.day().terms().lengths().grace();
    return unit.sql()
            .update(PITCH_TURN)
            .set(PITCH_TURN.ENDED_AT, at)
            .set(PITCH_TURN.ABSENT, true)
            .where(open(running))
            .and(PITCH_TURN.PITCH_AT.isNull())
            .and(PITCH_TURN.CALLED_AT.le(at.minus(grace)))
            .execute()
        == 1;
  }

  private static boolean undo(Unit unit, Running running) {
    var reached = running.last().map(Turn::reached).orElse(Step.CALL);
    if (reached == Step.CALL) {
      return unit.sql().deleteFrom(PITCH_TURN).where(row(running)).execute() == 1;
    }
    Field<Instant> back =
        switch (reached) {
          case PITCH -> PITCH_TURN.PITCH_AT;
          case QUESTIONS -> PITCH_TURN.QUESTIONS_AT;
          case CALL, END, ABSENT, UNDO -> PITCH_TURN.ENDED_AT;
        };
    return unit.sql()
            .update(PITCH_TURN)
            .set(back, DSL.castNull(back))
            .set(PITCH_TURN.ABSENT, false)
            .where(row(running))
            .execute()
        == 1;
  }

  /// A team's turns before a party were a mistake: it is as if they had not been. False while one
  /// goes on, or if there is none.
  public static boolean takeBack(Unit unit, UUID contest, int party, int team) {
    var own = before(contest, party).and(PITCH_TURN.TEAM.eq(team));
    boolean goesOn = unit.sql().fetchExists(PITCH_TURN, own.and(PITCH_TURN.ENDED_AT.isNull()));
    boolean taken = !goesOn && unit.sql().deleteFrom(PITCH_TURN).where(own).execute() > 0;
    if (taken) {
      Setting.shown(unit);
    }
    return taken;
  }
}
