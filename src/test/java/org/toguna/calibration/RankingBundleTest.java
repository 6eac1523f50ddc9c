package org.toguna.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.toguna.calibration.RankingBundle.Recomputed;
import org.toguna.kit.base.BadInput;

/// Fatoumata, whose dossier came fourth, computes the ranking again at home.
class RankingBundleTest {
  private static final String SCORES =
      """
      dossier,juror,score
      fonio,J1,71
      fonio,J2,64
      mil,J1,83
      mil,J3,90
      riz,J2,58
      riz,J3,75
      sorgho,J1,40
      sorgho,J2,31
      sorgho,J3,52
      """;

  private static List<Mark> marks() {
    return ScoresFile.read(SCORES.getBytes(StandardCharsets.UTF_8), "scores.csv", "score");
  }

  private static RankingBundle published() {
    var done = (Outcome.Calibrated) Calibration.of(marks(), 2);
    var heading = new RankingBundle.Heading(List.of("contest start-ups", "round shortlist"), 2);
    return RankingBundle.of(heading, SCORES, done.places());
  }

  @Test
  void whatWasPublishedComesOutAgainToTheLastByte() {
    var archive = published().bytes();
    assertThat(RankingBundle.read(archive, "bundle.zip").recompute())
        .isEqualTo(new Recomputed.Agrees(4, 9, 2));
    assertThat(published().bytes()).as("the same bytes each time").isEqualTo(archive);
  }

  private static Recomputed with(String file, String was, String is) {
    var files = new HashMap<>(published().files());
    files.compute(file, (name, text) -> String.valueOf(text).replace(was, is));
    return new RankingBundle(files).recompute();
  }

  @Test
  void aMarkAPlaceOrATopThatWasChangedIsSeen() {
    assertThat(with("scores.csv", "sorgho,J1,40", "sorgho,J1,95"))
        .isInstanceOf(Recomputed.Differs.class);
    assertThat(with("ranking.csv", "mil,1,", "mil,2,"))
        .isInstanceOfSatisfying(
            Recomputed.Differs.class,
            differs -> {
              assertThat(differs.line()).isEqualTo(2);
              assertThat(differs.published()).startsWith("mil,2,");
              assertThat(differs.computed()).startsWith("mil,1,");
            });
    assertThat(with("ranking.txt", "top 2", "top 3")).isInstanceOf(Recomputed.Differs.class);
    assertThat(with("scores.csv", SCORES, "dossier,juror,score\nmil,J1,3\nriz,J2,4\n"))
        .isEqualTo(new Recomputed.NoRanking("panels that share no dossier"));
  }

  @Test
  void aCriterionThatWasChangedIsSeenThoughTheMarkWasNot() {
    var lines = new ArrayList<>(List.of("dossier,juror,score,besoin,equipe,pitch"));
    SCORES.lines().skip(1).forEach(line -> lines.add(thirds(line)));
    var files = new HashMap<>(published().files());
    files.put("scores.csv", String.join("\n", lines) + "\n");
    assertThat(new RankingBundle(files).recompute()).isInstanceOf(Recomputed.Agrees.class);
    files.put("scores.csv", files.get("scores.csv").replace("64,21.3333,", "64,24.3333,"));
    assertThat(new RankingBundle(files).recompute())
        .isInstanceOfSatisfying(
            Recomputed.OtherSum.class,
            other -> assertThat(other.dossier() + " " + other.juror()).isEqualTo("fonio J2"));
  }

  /// A mark with three criteria of a third each, rounded one by one.
  private static String thirds(String line) {
    var mark = Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    var third = Rounded.of(mark / 3).toString();
    return String.join(",", line, third, third, third);
  }

  @Test
  void aJurorWithFewMarksWouldBeToldApartSoNothingIsPublished() {
    assertThat(RankingBundle.mayBePublished(marks())).as("three marks each").isTrue();
    var more = new ArrayList<>(marks());
    more.add(new Mark("mil", "J4", 50));
    more.add(new Mark("riz", "J4", 50));
    assertThat(RankingBundle.mayBePublished(more)).as("two of one").isFalse();
  }

  @Test
  void hostileArchivesAreRefused() throws IOException {
    assertThatThrownBy(() -> RankingBundle.read("no archive".getBytes(StandardCharsets.UTF_8), "x"))
        .isInstanceOf(BadInput.class);
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("scores.csv"));
      for (int i = 0; i < 70; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    assertThatThrownBy(() -> RankingBundle.read(bomb.toByteArray(), "bundle.zip"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("larger than any ranking");
    assertThatThrownBy(() -> new RankingBundle(Map.of("scores.csv", SCORES)))
        .isInstanceOf(BadInput.class);
  }
}
