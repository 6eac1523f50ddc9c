package org.toguna.registration;

import java.util.List;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Somebody whom others speak of, by name and where it is reached. It is a person there is already
/// only if both agree: a phone may serve a family, and a name many people.
record Someone(String name, List<Address> addresses, Lang lang) {
  PersonId in(Unit unit, Persons persons) {
    var known =
        addresses.stream()
            .flatMap(address -> persons.called(unit.sql(), name, address).stream())
            .map(Person::id)
            .findFirst();
    return known.orElseGet(() -> fresh(unit, persons));
  }

  /// A person there is already is given no address more: it would open that person's space.
  PersonId fresh(Unit unit, Persons persons) {
    var id = persons.add(unit, name, lang, false);
    addresses.forEach(address -> persons.reach(unit, id, address));
    return id;
  }
}
