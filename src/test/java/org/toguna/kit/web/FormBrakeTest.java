package org.toguna.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

class FormBrakeTest {
  @Test
  void aFloodOfFormsIsAnsweredWithLater() {
    try (var site = TestSite.on(Db.Engine.SQLITE)) {
      int taken = 0;
      while (taken < 5_000 && site.post("/deconnexion", Map.of()).statusCode() != 429) {
        taken++;
      }
      // The minute goes on while they are sent, and gives some back.
      assertThat(taken).isBetween(600, 1_800);
      assertThat(site.get("/editions").statusCode()).as("reading goes on").isEqualTo(200);
    }
  }
}
