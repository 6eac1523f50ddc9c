package org.toguna.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

/// What one node changes, every node shows.
class TwoNodesTest {
  @Test
  void aChangeOnOneNodeIsReadOnTheOther() throws InterruptedException {
    try (var first = TestSite.on(Db.Engine.POSTGRES);
        var second = first.nextNode()) {
      first.bean(EditionFile.class).take(TestSite.thirdEdition());
      assertThat(second.page("/")).contains("Semaine du numérique");
      first
          .bean(EditionFile.class)
          .take(
              YamlMap.read(
                  "renamed.yaml",
                  """
                  edition:
                    number: 3
                    name: { fr: Semaine des solutions }
                    dates: { from: 2026-01-29, to: 2026-01-31 }
                    published: true
                    current: true
                  """));
      var end = Instant.now().plus(Duration.ofSeconds(20));
      while (!second.page("/").contains("Semaine des solutions")) {
        assertThat(Instant.now()).isBefore(end);
        Thread.sleep(20);
      }
    }
  }
}
