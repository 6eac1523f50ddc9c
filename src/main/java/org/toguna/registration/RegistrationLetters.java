package org.toguna.registration;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.kit.web.Written;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.question.Drafts;

/// Tells a person how its registration stands: to one phone and one e-mail, where it has both.
@Component
class RegistrationLetters {
  private final Outbox outbox;
  private final Persons persons;

  RegistrationLetters(Outbox outbox, Persons persons) {
    this.outbox = outbox;
    this.persons = persons;
  }

  /// What waits for an organiser was just read on the page: no letter.
  void tell(Unit unit, Registration registration) {
    if (registration.state() != State.PENDING) {
      tell(unit, registration, registration.state().name());
    }
  }

  /// Somebody else took it back.
  void cancelled(Unit unit, Registration registration) {
    tell(unit, registration, "CANCELLED");
  }

  private void tell(Unit unit, Registration registration, String what) {
    var sql = unit.sql();
    persons
        .find(sql, registration.person())
        .ifPresent(person ->
            persons
                .letterboxes(sql, person.id())
                .forEach(address ->
                    outbox.post(unit, letter(sql, registration, person, address, what))));
  }

  /// The code of a form that was laid aside.
  void laidAside(Unit unit, Edition edition, PersonId who, String code) {
    var sql = unit.sql();
    persons
        .find(sql, who)
        .ifPresent(person -> {
          var values =
              List.of(
                  person.shownName(),
                  edition.wording().name().in(person.lang()),
                  Drafts.shown(code),
                  Long.toString(Drafts.KEPT.toDays()));
          persons
              .letterboxes(sql, person.id())
              .map(to ->
                  new Letter(
                      to, person.lang(), "registration.letter.aside", values, Letter.Kind.ASKED))
              .forEach(letter -> outbox.post(unit, letter));
        });
  }

  private static Letter letter(
      DSLContext sql, Registration registration, Person person, Address to, String what) {
    var edition = Editions.get(sql, registration.edition());
    return new Letter(
        to,
        person.lang(),
        "registration.letter." + what,
        List.of(
            person.shownName(),
            edition.wording().name().in(person.lang()),
            registration.shownNumber(),
            until(registration, person, edition),
            registration.standing().reason()),
        Letter.Kind.SERVICE);
  }

  private static String until(Registration registration, Person person, Edition edition) {
    var written = new Written(person.lang(), edition.period().zone());
    return registration.standing().offeredUntil().map(written::moment).orElse("");
  }
}
