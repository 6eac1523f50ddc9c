package org.toguna.signin;

import java.util.Optional;
import org.toguna.kit.messages.Address;
import org.toguna.people.Addresses;
import org.toguna.tables.tables.records.SignInCodeRecord;

/// A code somebody is waiting for, or has already typed in rightly.
record CodeAsked(String holder, Address address, boolean choose, String onward, boolean proved) {
  static CodeAsked of(String holder, SignInCodeRecord row) {
    return new CodeAsked(
        holder,
        Addresses.of(row.getKind(), row.getAddress()),
        row.getChoose(),
        row.getOnward(),
        Optional.ofNullable(row.getProvedAt()).isPresent());
  }
}
