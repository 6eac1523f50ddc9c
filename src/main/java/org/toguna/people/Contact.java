package org.toguna.people;

import java.time.Instant;
import java.util.Optional;
import org.toguna.kit.messages.Address;
import org.toguna.tables.tables.records.ContactRecord;

/// Where a person is reached, and since when it is known that it reads what comes there.
public record Contact(Address address, Optional<Instant> verifiedAt) {
  static Contact of(ContactRecord row) {
    return new Contact(
        Addresses.of(row.getKind(), row.getAddress()), Optional.ofNullable(row.getVerifiedAt()));
  }

  public String shown() {
    return Addresses.shown(address);
  }
}
