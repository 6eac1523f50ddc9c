package org.toguna.signin;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.messages.Address;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// Whom a proof may let in: made-up people only where they may come in at all.
@Component
record Admission(Persons persons, Demonstrating demonstrating) {
  Optional<Person> find(DSLContext sql, PersonId id) {
    return persons.find(sql, id).filter(demonstrating::admits);
  }

  List<Person> reachedAt(DSLContext sql, Address address) {
    return persons.reachedAt(sql, address).stream().filter(demonstrating::admits).toList();
  }
}
