package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

/// A chair at the command line with a jury's file.
class JuryCalibrateTest {
  private final Path folder = TestDb.folder();
  private final Path scores = folder.resolve("scores.csv");
  private final Path out = folder.resolve("out.csv");

  @Test
  void aJurysFileBecomesARankingAndSeveritiesForTheChair() throws IOException {
    Files.writeString(
        scores,
        "dossier,juror,score\nmil,awa,12\nmil,sanou,9\nfonio,awa,15\nfonio,sanou,11.5\nriz,awa,8\n");
    var severity = folder.resolve("severity.csv");
    var ended =
        Forked.toguna(
            "jury",
            "calibrate",
            "--scores",
            scores,
            "--out",
            out,
            "--severity",
            severity,
            "--top",
            1,
            "--json");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("{\"marks\":5,\"top\":1,\"mean\":");
    assertThat(ended.code()).isZero();
    assertThat(Files.readAllLines(out))
        .hasSize(4)
        .startsWith("dossier,rank,raw,calibrated,low,high,p_top")
        .element(1)
        .asString()
        .startsWith("fonio,1,13.2500,");
    assertThat(Files.readAllLines(severity)).hasSize(3).startsWith("juror,marks,severity,low,high");
  }

  @Test
  void panelsThatShareNothingEndInOneAndWriteNothing() throws IOException {
    Files.writeString(scores, "dossier,juror,score\nmil,awa,12\nfonio,sanou,9\n");
    var ended = Forked.toguna("jury", "calibrate", "--scores", scores, "--out", out);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("panel 1: dossiers fonio; jurors sanou")
        .contains("panel 2: dossiers mil; jurors awa");
    assertThat(out).doesNotExist();
  }

  @Test
  void aWrongLineEndsInTwoAndWritesNothing() throws IOException {
    Files.writeString(scores, "dossier,juror,score\nmil,awa,\"12,5\"\n");
    var ended = Forked.toguna("jury", "calibrate", "--scores", scores, "--out", out);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            "toguna: %s, line 2: score « 12,5 » has a decimal comma; write 12.5\n"
                .formatted(scores));
    assertThat(out).doesNotExist();
  }

  @Test
  void aPublishedRankingIsComputedAgainFromItsFolder() throws IOException {
    Files.writeString(
        scores,
        "dossier,juror,score\nmil,awa,12\nmil,sanou,9\nfonio,awa,15\nfonio,sanou,11.5\nriz,awa,8\n");
    Files.writeString(folder.resolve("ranking.txt"), "toguna ranking v1\nround shortlist\ntop 1\n");
    var ranking = folder.resolve("ranking.csv");
    Forked.toguna("jury", "calibrate", "--scores", scores, "--out", ranking, "--top", 1);
    var agrees = Forked.toguna("jury", "recompute", folder);
    assertThat(agrees.out()).contains("every byte of the ranking agrees: 3 dossiers from 5 marks");
    assertThat(agrees.code()).isZero();
    Files.writeString(ranking, Files.readString(ranking).replace("fonio,1,", "fonio,2,"));
    var differs = Forked.toguna("jury", "recompute", folder, "--json");
    assertThat(differs.out()).startsWith("{\"line\":2,\"published\":\"fonio,2,");
    assertThat(differs.code()).isEqualTo(1);
  }
}
