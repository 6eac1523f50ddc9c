package org.toguna.myspace;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// What a person did on the desk, and what was done to its entry. The journal knows it by a number
/// alone, and keeps that: it proves who published what.
@Component
@Order(50)
class JournalHeld implements Held {
  private final Journal journal;

  JournalHeld(Journal journal) {
    this.journal = journal;
  }

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var done =
        journal.doneBy(sql, Actor.person(whom.id())).stream()
            .map(one ->
                List.of(
                    Fact.of("kind", "desk.kind", one.kind()),
                    Fact.of("times", one.times()),
                    Fact.of("first", one.first()),
                    Fact.of("last", one.last())))
            .toList();
    var about =
        journal.of(sql, Subject.of("person", whom.id())).stream()
            .map(entry ->
                List.of(Fact.of("at", entry.at()), Fact.of("what", "desk.verb", entry.verb())))
            .toList();
    return List.of(
        Holding.rows("myspace.data.done", done).staying(),
        Holding.rows("myspace.data.noted", about).staying());
  }

  /// The journal is only ever appended to; once the name is gone, its number leads to nobody.
  @Override
  public void forget(Unit unit, Whom whom) {}
}
