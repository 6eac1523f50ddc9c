package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Db;

class PrizeRuleTest {

  @Test
  void aPrizeForWomenIsWonByItsOwnRuleAlone() {
    try (var podium = Podium.on(Db.Engine.SQLITE)) {
      podium.take(Podium.WHOLE.replace("slug: start-ups", "slug: femmes-aussi\n    opened: true"));
      var call =
          podium
              .site
              .db()
              .read(sql -> Call.find(sql, podium.edition.id(), "femmes-aussi"))
              .orElseThrow();
      assertThat(open(call, capital(50))).containsExactly("un", "femmes", "public", "operateur");
      assertThat(open(call, capital(49))).containsExactly("un", "public", "operateur");
      assertThat(open(call, Map.of())).as("not said").doesNotContain("femmes");
    }
  }

  private static Map<Declared.Body, Declared.Share> capital(int women) {
    return Map.of(Declared.Body.CAPITAL, new Declared.Share(women, 100));
  }

  private static List<String> open(Call call, Map<Declared.Body, Declared.Share> women) {
    var holder = new Declared.Holder(Optional.empty(), Set.of(), new Since.Unknown());
    var declared = List.of(new Declared(holder, Optional.empty(), women, Map.of()));
    return call.prizes().stream()
        .filter(prize -> call.mayWin(prize, declared))
        .map(Prize::slug)
        .toList();
  }
}
