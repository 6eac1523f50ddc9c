package org.toguna.people;

import java.util.List;
import java.util.Set;
import org.toguna.kit.messages.Address;

/// A person with every address it is reached at, as whoever holds something looks it up. What lies
/// under an address that serves others too is not this person's alone: it is neither shown to it
/// nor taken from the others.
public record Whom(Person person, List<Contact> contacts, Set<Address> shared) {
  public PersonId id() {
    return person.id();
  }

  /// The addresses that reach this person and nobody else.
  public List<Address> own() {
    return contacts.stream()
        .map(Contact::address)
        .filter(address -> !shared.contains(address))
        .toList();
  }
}
