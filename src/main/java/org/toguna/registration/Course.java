package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Jobs;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.question.Answers;

/// A registration's way from one state to the next: each step is written only where the one before
/// still stands, noted in the journal without a name, and told to the person.
@Component
class Course {
  static final String SUBJECT = "registration";

  private final Journal journal;
  private final RegistrationLetters letters;
  private final Badging badging;
  private final Jobs jobs;

  Course(Journal journal, RegistrationLetters letters, Badging badging, Jobs jobs) {
    this.jobs = jobs;
    this.journal = journal;
    this.letters = letters;
    this.badging = badging;
  }

  /// Where it goes; only an offer has an end, only a refusal a reason.
  record Step(State to, Optional<Instant> until, String reason) {
    static Step to(State state) {
      return new Step(state, Optional.empty(), "");
    }

    static Step offered(Instant until) {
      return new Step(State.OFFERED, Optional.of(until), "");
    }

    static Step refused(String reason) {
      return new Step(State.REFUSED, Optional.empty(), reason);
    }
  }

  /// False if it has gone another way meanwhile.
  boolean go(Unit unit, Actor actor, Registration from, Step step) {
    int gone =
        unit.sql()
            .update(REGISTRATION)
            .set(REGISTRATION.STATE, step.to().name())
            .set(REGISTRATION.OFFERED_UNTIL_AT, step.until().orElse(null))
            .set(REGISTRATION.REASON, step.reason())
            .setNull(REGISTRATION.BADGE_ID)
            .where(REGISTRATION.ID.eq(from.id()))
            .and(REGISTRATION.STATE.eq(from.state().name()))
            .execute();
    if (gone == 0) {
      return false;
    }
    badging.revoke(unit, actor, from);
    var now = Registration.find(unit.sql(), from.edition(), from.id()).orElseThrow();
    note(unit, actor, "changed", Optional.of(from), Optional.of(now));
    letters.tell(unit, now);
    return true;
  }

  /// Notes what has just been written, and tells it as soon as it is on disk. What waits for an
  /// organiser was just read on the page: no letter.
  void begun(Unit unit, Actor actor, Registration registration) {
    note(unit, actor, "added", Optional.empty(), Optional.of(registration));
    if (registration.state() != State.PENDING) {
      jobs.post(unit, ArrivalLetter.order(registration));
    }
  }

  /// Notes that the name it says was corrected; neither name is noted.
  void corrected(Unit unit, Actor actor, Registration registration) {
    note(unit, actor, "corrected", Optional.of(registration), Optional.of(registration));
  }

  /// Tells the person that somebody else took it back.
  void gone(Unit unit, Registration registration) {
    letters.cancelled(unit, registration);
  }

  /// Deletes it, noted under this verb; false if it has gone another way meanwhile.
  boolean end(Unit unit, Actor actor, Registration registration, String verb) {
    int gone =
        unit.sql()
            .deleteFrom(REGISTRATION)
            .where(REGISTRATION.ID.eq(registration.id()))
            .and(REGISTRATION.STATE.eq(registration.state().name()))
            .execute();
    if (gone == 1) {
      badging.revoke(unit, actor, registration);
      badging.forget(unit, registration);
      Answers.forget(unit, CategoryQuestions.respondent(registration));
      note(unit, actor, verb, Optional.of(registration), Optional.empty());
    }
    return gone == 1;
  }

  private void note(
      Unit unit,
      Actor actor,
      String verb,
      Optional<Registration> before,
      Optional<Registration> after) {
    var id = after.or(() -> before).orElseThrow().id();
    journal.note(
        unit,
        actor,
        Subject.of(SUBJECT, id),
        verb,
        before.map(Course::values).orElse(null),
        after.map(Course::values).orElse(null));
  }

  /// What the journal keeps: neither name nor address, and no reason that might say either.
  private static Map<String, String> values(Registration registration) {
    var values = new TreeMap<String, String>();
    values.put("state", registration.state().name());
    values.put("category", registration.category().toString());
    return values;
  }
}
