package org.toguna.people;

import java.util.List;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;

/// Somebody whom others speak of, by name and where it is reached. It is a person there is already
/// only if both agree: a phone may serve a family, and a name many people.
public record Someone(String name, List<Address> addresses, Lang lang) {
  /// The person there is already, or a new one. A known one is given no address more: whoever reads
  /// there could open its space.
  public PersonId in(Unit unit, Persons persons) {
    var known =
        addresses.stream()
            .flatMap(address -> persons.called(unit.sql(), name, address).stream())
            .map(Person::id)
            .findFirst();
    return known.orElseGet(() -> fresh(unit, persons));
  }

  /// Somebody new, whoever else has this name and these addresses.
  public PersonId fresh(Unit unit, Persons persons) {
    var id = persons.add(unit, name, lang, false);
    addresses.forEach(address -> persons.reach(unit, id, address));
    return id;
  }
}
