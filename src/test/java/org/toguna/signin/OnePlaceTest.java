package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// A hall behind one address: as many may ask for a code as its operator says.
class OnePlaceTest {
  @Test
  void asManyAskForACodeFromOneAddressAsIsSetAndTheNextOneIsToldToWait() {
    try (var site = TestSite.guarded(Db.Engine.SQLITE, "--toguna.signin.from-one-place=4")) {
      for (int person = 0; person < 4; person++) {
        assertThat(status(site, "+2237011000" + person)).isEqualTo(303);
      }
      assertThat(status(site, "+22370110009")).isEqualTo(429);
    }
  }

  private static int status(TestSite site, String phone) {
    return site.guest().post("/connexion", Map.of("contact", phone)).statusCode();
  }
}
