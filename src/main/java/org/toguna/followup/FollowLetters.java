package org.toguna.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;
import org.toguna.kit.web.Written;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Writes to teams that a check-in is open, due or late.
@Component
class FollowLetters {
  private final Outbox outbox;
  private final Persons persons;

  FollowLetters(Outbox outbox, Persons persons) {
    this.outbox = outbox;
    this.persons = persons;
  }

  void remind(Unit unit, Edition edition, Checkin checkin, Followed team, String key) {
    team.who()
        .person()
        .flatMap(id -> persons.find(unit.sql(), id))
        .ifPresent(person -> post(unit, person, key, values(edition, checkin, team, person)));
  }

  private static List<String> values(
      Edition edition, Checkin checkin, Followed team, Person person) {
    var written = new Written(person.lang(), edition.period().zone());
    return List.of(
        person.shownName(),
        team.name(),
        checkin.asked().name().in(person.lang()),
        written.date(checkin.asked().due()));
  }

  private void post(Unit unit, Person person, String key, List<String> values) {
    PersonId id = person.id();
    persons
        .letterboxes(unit.sql(), id)
        .map(to -> new Letter(to, person.lang(), key, values, Letter.Kind.SERVICE))
        .forEach(letter -> outbox.post(unit, letter));
  }
}
