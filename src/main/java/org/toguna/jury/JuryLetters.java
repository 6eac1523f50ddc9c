package org.toguna.jury;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.people.Persons;

/// Writes to whoever is asked to judge.
@Component
class JuryLetters {
  private final Outbox outbox;
  private final Persons persons;

  JuryLetters(Outbox outbox, Persons persons) {
    this.outbox = outbox;
    this.persons = persons;
  }

  void invited(Unit unit, String origin, Call call, Juror juror) {
    var sql = unit.sql();
    persons
        .find(sql, juror.id())
        .ifPresent(person -> {
          var values =
              List.of(
                  person.shownName(),
                  call.name().in(person.lang()),
                  origin + JuryPages.PATH + "/" + juror.contest() + InterestPages.BELOW);
          persons
              .letterboxes(sql, person.id())
              .map(to ->
                  new Letter(to, person.lang(), "jury.letter.invited", values, Letter.Kind.SERVICE))
              .forEach(letter -> outbox.post(unit, letter));
        });
  }
}
