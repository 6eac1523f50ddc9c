package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;
import tools.jackson.databind.json.JsonMapper;

/// `jury assign` and `draw` as whoever types them meets them.
class JuryTest {
  private final Path folder = TestDb.folder();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path affinities() throws IOException {
    return file(
        "affinities.csv",
        """
        dossier,juror,affinity
        Solar,Awa,0.9
        Solar,Binta,0.8
        Solar,Cheick,X
        Millet,Awa,0.7
        Millet,Binta,0.1
        Millet,Cheick,0.5
        """);
  }

  private Forked.Ended assign(String load, String... more) throws IOException {
    var line =
        new ArrayList<Object>(
            List.of("jury", "assign", "--affinities", affinities(), "--load", load));
    line.addAll(List.of("--per-dossier", "2", "--out", folder.resolve("out.csv")));
    line.addAll(List.of(more));
    return Forked.toguna(line.toArray());
  }

  @Test
  void theBestAssignmentIsWrittenAndItsProofTold() throws IOException {
    var ended = assign("1..2", "--explain", folder.resolve("why.csv").toString());
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("total 2.9", "worst dossier Millet: 1.2", "optimal: bound 2.9 equals the total");
    assertThat(folder.resolve("out.csv"))
        .hasContent("dossier,juror\nSolar,Awa\nSolar,Binta\nMillet,Awa\nMillet,Cheick\n");
    assertThat(folder.resolve("why.csv")).content().startsWith("dossier,juror,affinity,rank,");
  }

  @Test
  void aProgramReadsTheSameAsJson() throws IOException {
    var ended = assign("1..2", "--json");
    var told = JsonMapper.builder().build().readTree(ended.out());
    assertThat(told.path("proved").booleanValue()).isTrue();
    assertThat(told.path("total").decimalValue()).isEqualByComparingTo("2.9");
    assertThat(told.path("pairs")).hasSize(4);
  }

  @Test
  void whatIsImpossibleEndsWithOneAndWritesNothing() throws IOException {
    var ended = assign("2..2");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("Impossible: ", "4 readings", "at least 6");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void aWrongLineIsNamedAndNothingWritten() throws IOException {
    var wrong = file("wrong.csv", "dossier,juror,affinity\nSolar,Awa,much\n");
    var ended =
        Forked.toguna(
            "jury",
            "assign",
            "--affinities",
            wrong,
            "--per-dossier",
            "1",
            "--load",
            "0..1",
            "--out",
            folder.resolve("out.csv"));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("wrong.csv, line 2: the affinity « much » is no number");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void whoIsDrawnIsPrintedLineByLine() throws IOException {
    var pool = file("pool.txt", "Awa\nBinta\nCheick\n");
    var ended = Forked.toguna("draw", "--pool", pool, "--seed", "9319./", "--count", "3");
    assertThat(ended.code()).isZero();
    assertThat(ended.out().lines()).containsExactlyInAnyOrder("Awa", "Binta", "Cheick");
    ended = Forked.toguna("draw", "--pool", pool, "--seed", "9319./", "--count", "4");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("pool.txt, line 3: holds 3 entries");
  }
}
