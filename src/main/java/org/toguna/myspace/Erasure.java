package org.toguna.myspace;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.Held;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.RoleGrants;
import org.toguna.people.Whom;

/// Erases a person everywhere, in one unit of work: all of it or nothing.
@Component
class Erasure {
  private final Db db;
  private final Persons persons;
  private final RoleGrants grants;
  private final ObjectProvider<Held> held;
  private final Journal journal;

  Erasure(Db db, Persons persons, RoleGrants grants, ObjectProvider<Held> held, Journal journal) {
    this.db = db;
    this.persons = persons;
    this.grants = grants;
    this.held = held;
    this.journal = journal;
  }

  /// What became of it.
  sealed interface Outcome {
    /// Nothing is left, now or since before.
    record Erased() implements Outcome {}

    /// Without this person nobody could give roles any more: all of it stays.
    record LastAdministrator() implements Outcome {}
  }

  Outcome erase(PersonId person, Actor by) {
    return db.write(unit ->
        persons
            .whom(unit.sql(), person)
            .map(whom -> erase(unit, whom, by))
            .orElseGet(Outcome.Erased::new));
  }

  private Outcome erase(Unit unit, Whom whom, Actor by) {
    return switch (grants.withdrawAll(unit, by, whom.person())) {
      case RoleGrants.Outcome.LastAdministrator _ -> new Outcome.LastAdministrator();
      case RoleGrants.Outcome.Done _, RoleGrants.Outcome.Unchanged _ -> {
        held.orderedStream().forEach(slice -> slice.forget(unit, whom));
        var verb = by.equals(Actor.CHORE) ? "erased-unseen" : "erased";
        journal.note(unit, by, Subject.of("person", whom.id()), verb, null, null);
        yield new Outcome.Erased();
      }
    };
  }
}
