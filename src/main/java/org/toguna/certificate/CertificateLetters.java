package org.toguna.certificate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.people.Persons;

/// Tells holders that a certificate waits in their own space. Its code is in no letter: a phone is
/// read by others.
@Component
class CertificateLetters {
  private final Outbox outbox;
  private final Persons persons;

  CertificateLetters(Outbox outbox, Persons persons) {
    this.outbox = outbox;
    this.persons = persons;
  }

  void issued(Unit unit, Call call, Due due) {
    persons
        .find(unit.sql(), due.person())
        .ifPresent(person -> {
          var values = List.of(person.shownName(), call.name().in(person.lang()));
          persons
              .letterboxes(unit.sql(), person.id())
              .map(to ->
                  new Letter(to, person.lang(), "certificate.letter", values, Letter.Kind.SERVICE))
              .forEach(letter -> outbox.post(unit, letter));
        });
  }
}
