package org.toguna.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.DELIBERATION_RANKING;

import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.calibration.RankingBundle;
import org.toguna.kit.db.Db;
import org.toguna.scoring.Hearing;
import org.toguna.testing.Promises;

/// After the shortlist is published Awa publishes the ranking it rests on, and a stranger works it
/// out again.
class RankingPublishedTest {
  private static final String PAGE = "/concours/start-ups/preselection";
  private static final String ARCHIVE = PAGE + "/classement-shortlist.zip";

  private static String desk(HeardOut heard) {
    return "/organisation/editions/%d/concours/%s/deliberation/preselection/publication"
        .formatted(heard.hearing().edition.number(), heard.dossiers().getFirst().contest());
  }

  @ParameterizedTest
  @EnumSource
  void aStrangerWorksAPublishedRankingOutAgain(Db.Engine engine) {
    try (var heard = HeardOut.on(engine)) {
      var hearing = heard.hearing();
      var offered = desk(heard) + "/classement";
      hearing.desk.post(offered, Map.of());
      assertThat(hearing.site.get(ARCHIVE).statusCode()).as("before the decisions").isEqualTo(404);

      heard.retain(heard.dossiers().getFirst());
      assertThat(hearing.site.page(PAGE)).doesNotContain("classement-");
      assertThat(hearing.desk.page(desk(heard))).contains("Publier le classement");
      Hearing.led(hearing.desk.post(offered, Map.of()));

      var archive = hearing.desk.file(ARCHIVE);
      assertThat(RankingBundle.read(archive, "classement.zip").recompute())
          .isInstanceOf(RankingBundle.Recomputed.Agrees.class);
      assertThat(new String(archive, java.nio.charset.StandardCharsets.UTF_8))
          .contains(heard.dossiers().getFirst().shownNumber())
          .doesNotContain(HeardOut.JURORS);
      assertThat(hearing.site.page(PAGE)).contains(ARCHIVE, "jury recompute");
      assertThat(hearing.desk.page(desk(heard))).doesNotContain("Publier le classement");
      assertThat(Promises.brokenIn(hearing.site)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRankingIsPublishedOnceAndNothingChangesIt(Db.Engine engine) {
    try (var heard = HeardOut.on(engine)) {
      var hearing = heard.hearing();
      heard.retain(heard.dossiers().getFirst());
      var offered = desk(heard) + "/classement";
      Hearing.led(hearing.desk.post(offered, Map.of()));
      var archive = hearing.desk.file(ARCHIVE);
      assertThat(hearing.desk.post(offered, Map.of()).headers().firstValue("Location"))
          .hasValue(desk(heard) + "?fait=autre");
      assertThat(hearing.desk.file(ARCHIVE)).isEqualTo(archive);
      var db = hearing.site.db();
      assertThatThrownBy(() ->
              db.run(unit ->
                  unit.sql()
                      .update(DELIBERATION_RANKING)
                      .set(DELIBERATION_RANKING.ARCHIVE, new byte[] {1})
                      .execute()))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> db.run(unit -> unit.sql().delete(DELIBERATION_RANKING).execute()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereAJurorWouldBeToldApartNoRankingIsPublished(Db.Engine engine) {
    try (var heard = HeardOut.on(engine, List.of("Fanta Diarra", "Oumar Cissé"))) {
      var hearing = heard.hearing();
      heard.retain(heard.dossiers().getFirst());
      assertThat(hearing.desk.page(desk(heard)))
          .contains("Pas de classement à publier")
          .doesNotContain("Publier le classement");
      hearing.desk.post(desk(heard) + "/classement", Map.of());
      assertThat(hearing.site.get(ARCHIVE).statusCode()).isEqualTo(404);
    }
  }
}
