package org.toguna.signin.passkey;

import java.util.Optional;
import org.toguna.people.PersonId;

/// Which browser asks for what, and for whom; `browser` is a fingerprint of a secret that the
/// browser alone holds. Whoever enters is not known yet.
public record Asker(Purpose purpose, String browser, Optional<PersonId> person) {
  enum Purpose {
    ADD,
    SECOND,
    ENTER
  }

  public static Asker adding(String browser, PersonId person) {
    return new Asker(Purpose.ADD, browser, Optional.of(person));
  }

  public static Asker proving(String browser, PersonId person) {
    return new Asker(Purpose.SECOND, browser, Optional.of(person));
  }

  public static Asker entering(String browser) {
    return new Asker(Purpose.ENTER, browser, Optional.empty());
  }
}
