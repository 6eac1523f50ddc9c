package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_COACH;
import static org.toguna.tables.Tables.COACHING_SLOT;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Writes who coaches in a contest.
@Component
class Coaches {
  private final Clock clock;

  Coaches(Clock clock) {
    this.clock = clock;
  }

  /// Asks somebody, or asks again who had declined or left; false if the person is in it.
  boolean invite(Unit unit, UUID contest, PersonId person, Coach.Profile profile) {
    var row = unit.sql().newRecord(COACHING_COACH);
    row.setState(CoachState.INVITED.name());
    row.setKnows(String.join("\n", profile.knows()));
    row.setLangs(String.join("\n", profile.langs()));
    row.setInvitedAt(clock.instant());
    row.setAnsweredAt(null);
    int again =
        unit.sql()
            .update(COACHING_COACH)
            .set(row)
            .where(Coach.is(contest, person))
            .and(
                COACHING_COACH.STATE.in(
                    List.of(CoachState.DECLINED.name(), CoachState.LEFT.name())))
            .execute();
    if (again == 1) {
      return true;
    }
    row.setContestId(contest);
    row.setPersonId(person);
    return unit.insertUnlessThere(row);
  }

  void change(Unit unit, Coach coach, Coach.Profile profile) {
    unit.sql()
        .update(COACHING_COACH)
        .set(COACHING_COACH.KNOWS, String.join("\n", profile.knows()))
        .set(COACHING_COACH.LANGS, String.join("\n", profile.langs()))
        .where(Coach.is(coach.contest(), coach.id()))
        .execute();
  }

  /// False if it was not asked, or has answered.
  boolean answer(Unit unit, UUID contest, PersonId person, boolean accepts) {
    var state = accepts ? CoachState.ACTIVE : CoachState.DECLINED;
    return unit.sql()
            .update(COACHING_COACH)
            .set(COACHING_COACH.STATE, state.name())
            .set(COACHING_COACH.ANSWERED_AT, clock.instant())
            .where(Coach.is(contest, person))
            .and(COACHING_COACH.STATE.eq(CoachState.INVITED.name()))
            .execute()
        == 1;
  }

  /// False while slots that are ahead are its own: they are given to another, or cancelled, first.
  boolean leave(Unit unit, Coach coach) {
    var now = clock.instant();
    boolean needed =
        unit.sql()
            .fetchExists(
                COACHING_SLOT,
                COACHING_SLOT
                    .CONTEST_ID
                    .eq(coach.contest())
                    .and(COACHING_SLOT.PERSON_ID.eq(coach.id()))
                    .and(COACHING_SLOT.STATE.eq("OPEN"))
                    .and(COACHING_SLOT.BEGINS_AT.gt(now)));
    return !needed
        && unit.sql()
                .update(COACHING_COACH)
                .set(COACHING_COACH.STATE, CoachState.LEFT.name())
                .set(COACHING_COACH.ANSWERED_AT, now)
                .where(Coach.is(coach.contest(), coach.id()))
                .execute()
            == 1;
  }
}
