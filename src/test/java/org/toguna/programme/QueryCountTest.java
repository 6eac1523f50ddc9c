package org.toguna.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;

/// No page asks once per session.
class QueryCountTest {

  @Test
  void threeSessionsAskNoMoreThanOne() {
    try (var bamako = Bamako.on(Db.Engine.SQLITE)) {
      var first = bamako.panel("Identité", Bamako.MORNING, true);
      bamako.seat(first, "Aïssata Maïga", Role.MODERATOR);
      var one = counts(bamako);
      for (int i = 1; i < 3; i++) {
        var next = bamako.panel("Suite " + i, Bamako.MORNING.plus(Duration.ofHours(2L * i)), true);
        bamako.seat(next, "Panéliste " + i, Role.PANELLIST);
      }
      assertThat(counts(bamako)).isEqualTo(one);
    }
  }

  private static Map<String, Integer> counts(Bamako bamako) {
    var counts = new TreeMap<String, Integer>();
    bamako.site.page("/recommandations");
    for (String page :
        List.of(
            "/programme",
            "/programme/salles",
            "/programme/identite",
            "/intervenants",
            "/intervenants/aissata-maiga",
            "/organisation/editions/3/seances")) {
      counts.put(page, asked(bamako, page));
    }
    assertThat(counts.values()).allSatisfy(asked -> assertThat(asked).isBetween(1, 7));
    return counts;
  }

  private static int asked(Bamako bamako, String path) {
    bamako.site.queries();
    bamako.site.page(path);
    return bamako.site.queries();
  }
}
