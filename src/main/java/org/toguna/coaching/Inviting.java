package org.toguna.coaching;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.jury.Jurors;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Someone;

/// Asks people to coach: nobody of the jury, which would know its teams, and nobody who enters the
/// contest, who would know its rivals.
@Component
class Inviting {
  private final Coaches coaches;
  private final Persons persons;
  private final CoachingLetters letters;
  private final Journal journal;

  Inviting(Coaches coaches, Persons persons, CoachingLetters letters, Journal journal) {
    this.coaches = coaches;
    this.persons = persons;
    this.letters = letters;
    this.journal = journal;
  }

  /// What became of an invitation.
  enum Became {
    INVITED,
    /// It is asked or coaches already.
    THERE,
    JUROR,
    /// It has entered the contest.
    RIVAL
  }

  Became invite(
      Unit unit, Scene scene, CoachingDoor.Inside in, Someone someone, Coach.Profile profile) {
    var contest = in.course().contest().id();
    var person = someone.in(unit, persons);
    if (Jurors.isIn(unit.sql(), contest, person)) {
      return Became.JUROR;
    }
    if (enters(unit.sql(), contest, person)) {
      return Became.RIVAL;
    }
    if (!coaches.invite(unit, contest, person, profile)) {
      return Became.THERE;
    }
    letters.invited(unit, in.course(), person, scene.origin());
    note(unit, scene, contest, person, "coaching-invited");
    return Became.INVITED;
  }

  private static boolean enters(DSLContext sql, UUID contest, PersonId person) {
    return HandedIn.of(sql, person).stream().anyMatch(one -> one.contest().equals(contest));
  }

  void change(Unit unit, Scene scene, Coach coach, Coach.Profile profile) {
    coaches.change(unit, coach, profile);
    note(unit, scene, coach.contest(), coach.id(), "coaching-changed");
  }

  boolean leave(Unit unit, Scene scene, Coach coach) {
    boolean left = coaches.leave(unit, coach);
    if (left) {
      note(unit, scene, coach.contest(), coach.id(), "coaching-left");
    }
    return left;
  }

  private void note(Unit unit, Scene scene, UUID contest, PersonId coach, String verb) {
    var subject = Subject.of("coaching", contest);
    journal.note(unit, scene.actor(), subject, verb, null, Map.of("coach", coach.toString()));
  }
}
