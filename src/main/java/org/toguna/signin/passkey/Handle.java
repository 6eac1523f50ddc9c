package org.toguna.signin.passkey;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.toguna.people.PersonId;

/// A person as devices know it: the sixteen bytes of its id, which say nothing about it.
final class Handle {
  private static final int LENGTH = 16;

  private Handle() {}

  static Bytes of(PersonId person) {
    return new Bytes(
        ByteBuffer.allocate(LENGTH)
            .putLong(person.value().getMostSignificantBits())
            .putLong(person.value().getLeastSignificantBits())
            .array());
  }

  static Optional<PersonId> read(Bytes handle) {
    if (handle.getBytes().length != LENGTH) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return Optional.of(new PersonId(new UUID(bytes.getLong(), bytes.getLong())));
  }
}
