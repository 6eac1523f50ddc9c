package org.toguna.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a chair gets for a jury's marks.
class CalibrationTest {
  private static List<Mark> marks(String... rows) {
    var marks = new ArrayList<Mark>();
    for (String row : rows) {
      var cells = row.split(" ");
      marks.add(new Mark(cells[0], cells[1], Double.parseDouble(cells[2])));
    }
    return marks;
  }

  private static Outcome.Calibrated calibrated(List<Mark> marks, int top) {
    return (Outcome.Calibrated) Calibration.of(marks, top);
  }

  private static Place place(Outcome.Calibrated done, String dossier) {
    return done.places().stream()
        .filter(place -> place.dossier().equals(dossier))
        .findFirst()
        .orElseThrow();
  }

  /// Sanou takes about three points off; Mil was spared him, and Fonio had nobody else.
  private static final List<Mark> SEVERE_SANOU =
      marks(
          "karité awa 15",
          "karité bintou 16.5",
          "karité sanou 12",
          "mil awa 14",
          "mil bintou 12.5",
          "fonio sanou 12.5",
          "sorgho awa 10",
          "sorgho sanou 8.5",
          "sorgho bintou 10.5");

  @Test
  void aDossierReadByASevereJurorIsNotTheWorseForIt() {
    var done = calibrated(SEVERE_SANOU, 1);
    assertThat(place(done, "fonio").raw()).isLessThan(place(done, "mil").raw());
    assertThat(place(done, "fonio").rank()).isLessThan(place(done, "mil").rank());
    assertThat(place(done, "fonio").topChance()).isGreaterThan(place(done, "mil").topChance());
    assertThat(done.severities().getLast().juror()).isEqualTo("sanou");
    assertThat(done.severities().getLast().severity().doubleValue()).isGreaterThan(1);
  }

  @Test
  void theOrderOfTheRowsPlaysNoPart() {
    var marks = new ArrayList<>(Penicillin.marks());
    var first = calibrated(marks, 5);
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(marks, new Random(seed));
      assertThat(calibrated(marks, 5)).isEqualTo(first);
    }
  }

  /// These bytes are published: a change of one of them is a change of the rule.
  @Test
  void theSameMarksGiveTheSameBytes() {
    var done = calibrated(SEVERE_SANOU, 1);
    assertThat(ResultFiles.places(done.places()))
        .isEqualTo(
            """
            dossier,rank,raw,calibrated,low,high,p_top
            karité,1,14.5000,14.3227,12.6976,15.9477,0.7305
            fonio,2,12.5000,13.4514,11.1620,15.7408,0.2380
            mil,3,13.2500,12.6344,10.7829,14.4860,0.0315
            sorgho,4,9.6667,9.9372,8.3122,11.5623,0.0000
            """);
    assertThat(ResultFiles.severities(done.severities()))
        .isEqualTo(
            """
            juror,marks,severity,low,high
            awa,3,-0.5437,-2.0652,0.9778
            bintou,3,-0.6728,-2.1942,0.8487
            sanou,3,1.2164,-0.3306,2.7635
            """);
  }

  @Test
  void chancesOfBeingAmongTheFirstAddUpToTheirNumber() {
    for (int top : new int[] {1, 5, 24, 99}) {
      var done = calibrated(Penicillin.marks(), top);
      double sum = done.places().stream().mapToDouble(one -> one.topChance().doubleValue()).sum();
      assertThat(sum).isCloseTo(Math.min(top, 24), offset(1e-9));
    }
    assertThat(calibrated(Penicillin.marks(), 0).figures().top()).isEqualTo(6);
  }

  @Test
  void equalScoresShareARank() {
    var ranks = calibrated(Penicillin.marks(), 5).places().stream().map(Place::rank).toList();
    assertThat(ranks.subList(0, 8)).containsExactly(1, 2, 2, 2, 5, 5, 5, 8);
  }

  @Test
  void whereAllMarksAreAlikeSoAreAllDossiers() {
    var done = calibrated(marks("a x 7.3", "a y 7.3", "b x 7.3", "b y 7.3", "c y 7.3"), 1);
    assertThat(done.places())
        .allSatisfy(place -> {
          assertThat(place.rank()).isEqualTo(1);
          assertThat(place.calibrated()).isEqualByComparingTo("7.3");
          assertThat(place.low()).isEqualTo(place.high());
          assertThat(place.topChance()).isEqualByComparingTo("0.3333");
        });
    assertThat(done.figures().criterion()).isNull();
  }

  @Test
  void jurorsWhoDoNotDifferAreGivenNoSeverity() {
    var done =
        calibrated(
            marks(
                "a x 9", "a y 10", "a z 11", "b x 14", "b y 15", "b z 13", "c x 8", "c y 6",
                "c z 7"),
            1);
    assertThat(done.figures().variances().jurors()).isZero();
    assertThat(done.severities()).allMatch(one -> one.severity().signum() == 0);
    assertThat(done.places()).extracting(Place::dossier).containsExactly("b", "a", "c");
  }

  @Test
  void whereDossiersDoNotDifferNobodyHasTheBetterChance() {
    var done = calibrated(marks("a x 1", "a y 9", "b x 9", "b y 1", "c x 5", "c y 5"), 1);
    assertThat(done.figures().variances().dossiers()).isZero();
    assertThat(done.places()).allMatch(place -> place.rank() == 1);
    assertThat(done.places()).allMatch(place -> place.topChance().toString().equals("0.3333"));
  }

  @Test
  void jurorsWhoAgreeInAllLeaveNothingToChance() {
    var done = calibrated(marks("a x 12", "a y 12", "b x 15", "b y 15", "c x 9", "c y 9"), 1);
    assertThat(done.places()).extracting(Place::dossier).containsExactly("b", "a", "c");
    assertThat(done.places())
        .allSatisfy(place -> {
          assertThat(place.calibrated().doubleValue())
              .isCloseTo(place.raw().doubleValue(), offset(0.01));
        });
    assertThat(done.places().getFirst().topChance()).isEqualByComparingTo("1");
  }

  @Test
  void panelsThatShareNothingAreNamedAndNotRanked() {
    var outcome =
        Calibration.of(marks("a x 1", "b x 2", "b y 3", "c z 4", "d z 5", "d w 2", "e v 1"), 1);
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Unconnected(
                List.of(
                    new Panel(List.of("a", "b"), List.of("x", "y")),
                    new Panel(List.of("c", "d"), List.of("w", "z")),
                    new Panel(List.of("e"), List.of("v")))));
  }

  @Test
  void oneJurorOrOneDossierIsNoRanking() {
    assertThat(Calibration.of(marks("a x 1", "b x 2"), 1)).isEqualTo(new Outcome.OneJuror("x"));
    assertThat(Calibration.of(marks("a x 1", "a y 2"), 1)).isEqualTo(new Outcome.OneDossier("a"));
  }

  @Test
  void onePairMarkedTwiceIsRefused() {
    assertThatThrownBy(() -> Calibration.of(marks("a x 1", "b y 2", "a x 3"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x marks a twice");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aMarkIsANumber(double score) {
    assertThatThrownBy(() -> new Mark("a", "x", score))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
