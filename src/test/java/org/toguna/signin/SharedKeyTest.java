package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.SIGNIN_KEY;

import org.junit.jupiter.api.Test;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// Two nodes on one PostgreSQL database.
class SharedKeyTest {

  @Test
  void aNodeWithTheSameKeyStartsAndOneWithAnotherDoesNot() {
    try (var first = TestSite.on(Db.Engine.POSTGRES);
        var second = first.nextNode()) {
      first
          .db()
          .run(unit ->
              unit.sql().update(SIGNIN_KEY).set(SIGNIN_KEY.FINGERPRINT, "another").execute());
      assertThatThrownBy(second.bean(SharedKey.class)::check)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("TOGUNA_KEY");
    }
  }
}
