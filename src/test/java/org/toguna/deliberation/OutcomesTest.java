package org.toguna.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;

class OutcomesTest {

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whatWasDecidedIsThereOnceItIsPublished(Db.Engine engine) {
    try (var done = Deliberated.on(engine)) {
      var db = done.site().db();
      var before = db.read(sql -> Outcomes.retained(sql, done.contest()));
      assertThat(before).isEmpty();
      done.shortlist("Fonio", "Karité").awards(Map.of("un", "Fonio"));
      var retained = db.read(sql -> Outcomes.retained(sql, done.contest()));
      assertThat(retained)
          .containsExactlyInAnyOrder(done.dossier("Fonio").id(), done.dossier("Karité").id());
      var awarded = db.read(sql -> Outcomes.awarded(sql, done.contest()));
      assertThat(awarded)
          .singleElement()
          .satisfies(one -> {
            assertThat(one.application()).isEqualTo(done.dossier("Fonio").id());
            assertThat(one.prize()).isEqualTo("un");
            assertThat(one.rank()).isEqualTo(1);
            assertThat(one.publishedAt()).isEqualTo(Deliberated.AWARDS);
          });
    }
  }
}
