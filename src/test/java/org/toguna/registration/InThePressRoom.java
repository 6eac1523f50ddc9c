package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.testing.Guest;

/// Moussa with his phone, about to ask for his accreditation.
@SuppressWarnings("NullAway.Init") // each test begins with begin(…)
abstract class InThePressRoom {
  Hall hall;
  PersonId moussa;
  Guest phone;

  void begin(Db.Engine engine) {
    hall = PressRoom.on(engine);
    moussa = hall.person("Moussa Traoré", "+22370112233");
    phone = hall.browser(moussa);
  }

  @AfterEach
  void everyPromiseHolds() {
    assertThat(hall.broken()).isEmpty();
    hall.close();
  }
}
