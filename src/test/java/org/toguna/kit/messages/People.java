package org.toguna.kit.messages;

import java.util.List;
import org.toguna.kit.base.Lang;

/// Who is written to in these tests, and what.
final class People {
  static final Address.Phone AWA = new Address.Phone("+22370000001");
  static final Address.Phone MOUSSA = new Address.Phone("+22670000002");
  static final Address.Email FANTA = new Address.Email("fanta@example.ml");

  private People() {}

  static Letter to(Address address, Letter.Kind kind, String... values) {
    return new Letter(address, Lang.FR, "messages.test", List.of(values), kind);
  }
}
