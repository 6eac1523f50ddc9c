package org.toguna.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;

/// No page asks once per session.
class QueryCountTest {

  @Test
  void threeSessionsAskNoMoreThanOne() {
    try (var bamako = Bamako.on(Db.Engine.SQLITE)) {
      var first = bamako.panel("Identité", Bamako.MORNING, true);
      bamako.seat(first, "Aïssata Maïga", Role.MODERATOR);
      counts(bamako);
      for (int i = 1; i < 3; i++) {
        var next = bamako.panel("Suite " + i, Bamako.MORNING.plus(Duration.ofHours(2L * i)), true);
        bamako.seat(next, "Panéliste " + i, Role.PANELLIST);
      }
      counts(bamako);
    }
  }

  private static void counts(Bamako bamako) {
    bamako.site.page("/recommandations");
    assertThat(asked(bamako, "/programme")).isEqualTo(6);
    assertThat(asked(bamako, "/programme/salles")).isEqualTo(6);
    assertThat(asked(bamako, "/programme/identite")).isEqualTo(7);
    assertThat(asked(bamako, "/intervenants")).isEqualTo(2);
    assertThat(asked(bamako, "/intervenants/aissata-maiga")).isEqualTo(6);
    assertThat(asked(bamako, "/organisation/editions/3/seances")).isEqualTo(4);
  }

  private static int asked(Bamako bamako, String path) {
    bamako.site.queries();
    bamako.site.page(path);
    return bamako.site.queries();
  }
}
