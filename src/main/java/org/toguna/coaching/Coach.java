package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_COACH;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Who coaches in a contest, by its name if it is still there.
record Coach(UUID contest, PersonId id, String name, CoachState state, Profile profile) {

  /// What it knows, a line each, and the codes of the languages it speaks.
  record Profile(List<String> knows, List<String> langs) {}

  static List<Coach> in(DSLContext sql, UUID contest) {
    return read(sql, COACHING_COACH.CONTEST_ID.eq(contest));
  }

  /// Where a person is asked to coach, or does.
  static List<Coach> of(DSLContext sql, PersonId person) {
    return read(sql, COACHING_COACH.PERSON_ID.eq(person)).stream().filter(Coach::here).toList();
  }

  static Condition is(UUID contest, PersonId person) {
    return COACHING_COACH.CONTEST_ID.eq(contest).and(COACHING_COACH.PERSON_ID.eq(person));
  }

  private static List<Coach> read(DSLContext sql, Condition wanted) {
    var rows =
        sql.selectFrom(COACHING_COACH)
            .where(wanted)
            .orderBy(COACHING_COACH.INVITED_AT, COACHING_COACH.CONTEST_ID, COACHING_COACH.PERSON_ID)
            .fetch();
    var persons = Persons.byId(sql, rows.getValues(COACHING_COACH.PERSON_ID));
    return rows.map(row -> {
      var person = persons.get(row.getPersonId());
      return new Coach(
          row.getContestId(),
          row.getPersonId(),
          person == null ? "" : person.shownName(),
          CoachState.valueOf(row.getState()),
          new Profile(Programme.lines(row.getKnows()), Programme.lines(row.getLangs())));
    });
  }

  boolean here() {
    return state == CoachState.ACTIVE || state == CoachState.INVITED;
  }

  /// What it is called where it is held: one person in whatever contests it coaches.
  static String holds(PersonId coach) {
    return "coach:" + coach;
  }
}
