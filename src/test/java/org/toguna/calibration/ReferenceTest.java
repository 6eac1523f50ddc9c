package org.toguna.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The model against figures that lme4 1.1-31 gives for the same marks.
class ReferenceTest {
  private static final double WITHIN = 1e-4;

  private static Fit fit(List<Mark> marks) {
    return Reml.fit(Design.of(marks));
  }

  private static double dossiers(Fit fit) {
    return Math.pow(fit.thetaOfDossiers(), 2) * fit.variance();
  }

  private static double jurors(Fit fit) {
    return Math.pow(fit.thetaOfJurors(), 2) * fit.variance();
  }

  @Test
  void penicillinComesOutAsInLme4() {
    var fit = fit(Penicillin.marks());
    assertThat(fit.criterion()).isCloseTo(330.860589, offset(WITHIN));
    assertThat(dossiers(fit)).isCloseTo(0.716905140877, withPercentage(100 * WITHIN));
    assertThat(jurors(fit)).isCloseTo(3.731131842673, withPercentage(100 * WITHIN));
    assertThat(fit.variance()).isCloseTo(0.302414956256, withPercentage(100 * WITHIN));
    assertThat(fit.mean()).isCloseTo(22.9722222222, offset(WITHIN));
    assertThat(fit.ofJurors())
        .hasSize(6)
        .satisfies(all -> {
          assertThat(all[0]).isCloseTo(2.1870584018, offset(WITHIN));
          assertThat(all[5]).isCloseTo(-3.0037447671, offset(WITHIN));
        });
    var spread = Spread.of(fit);
    assertThat(spread.dossiers()[0]).isCloseTo(Math.sqrt(0.0736358711014), offset(WITHIN));
    assertThat(spread.jurors()[0]).isCloseTo(Math.sqrt(0.040872985912), offset(WITHIN));
  }

  /// With nobody missing the restricted likelihood is largest where mean squares say.
  @Test
  void penicillinComesOutAsItsMeanSquaresSay() {
    var fit = fit(Penicillin.marks());
    assertThat(dossiers(fit)).isCloseTo(0.716908212560, offset(1e-7));
    assertThat(jurors(fit)).isCloseTo(3.730917874396, offset(1e-6));
    assertThat(fit.variance()).isCloseTo(0.302415458937, offset(1e-8));
  }

  private interface Score {
    double of(int dossier, int juror);
  }

  private static List<Mark> gappy(Score score) {
    var marks = new ArrayList<Mark>();
    for (int i = 1; i <= 17; i++) {
      for (int j = 1; j <= 6; j++) {
        if ((i + 2 * j) % 3 != 0 && !(i % 5 == 0 && j == 2)) {
          marks.add(new Mark("D%02d".formatted(i), "J" + j, score.of(i, j)));
        }
      }
    }
    return marks;
  }

  @Test
  void gapsAndUnevenReadingComeOutAsInLme4() {
    var fit =
        fit(
            gappy((i, j) ->
                10 + (i * i * 3 + j * 5 + i * j) % 13 * 0.5 - j * j % 5 * 0.75 + i * 0.25));
    assertThat(fit.criterion()).isCloseTo(312.170019743, offset(WITHIN));
    assertThat(dossiers(fit)).isCloseTo(1.9289119400341, withPercentage(100 * WITHIN));
    assertThat(jurors(fit)).isCloseTo(1.6720424410259, withPercentage(100 * WITHIN));
    assertThat(fit.variance()).isCloseTo(4.7041061260246, withPercentage(100 * WITHIN));
    assertThat(fit.mean()).isCloseTo(13.932642027128, offset(WITHIN));
    assertThat(fit.ofDossiers()[4]).isCloseTo(-0.67798276774009, offset(WITHIN));
    assertThat(fit.ofJurors()[1]).isCloseTo(-1.74003511203134, offset(WITHIN));
    var spread = Spread.of(fit);
    assertThat(spread.dossiers()[0]).isCloseTo(0.88679306707478, offset(WITHIN));
    assertThat(spread.dossiers()[16]).isCloseTo(0.88614345298359, offset(WITHIN));
    assertThat(spread.jurors()[1]).isCloseTo(0.68750238184291, offset(WITHIN));
  }

  @Test
  void jurorsWhoHardlyDifferComeOutAsInLme4() {
    var fit = fit(gappy((i, j) -> 10 + (i * i * 3 + j * 5 + i * j) % 7 * 0.5 + i * 0.25));
    assertThat(fit.criterion()).isCloseTo(209.27320055378, offset(WITHIN));
    assertThat(dossiers(fit)).isCloseTo(2.08035497694282, withPercentage(100 * WITHIN));
    assertThat(jurors(fit)).isCloseTo(0.16149963307154, withPercentage(100 * WITHIN));
    assertThat(fit.variance()).isCloseTo(0.66344050947337, withPercentage(100 * WITHIN));
  }

  /// More jurors than dossiers: the other factor is eliminated, the answers are the same.
  @Test
  void whoeverIsMoreTheAnswersAreTheSame() {
    var turned =
        Penicillin.marks().stream()
            .map(mark ->
                new Mark(/* dossier= */ mark.juror(), /* juror= */ mark.dossier(), mark.score()))
            .toList();
    var fit = fit(turned);
    assertThat(fit.dossiersAreMany()).isFalse();
    assertThat(fit.criterion()).isCloseTo(330.860589, offset(WITHIN));
    assertThat(dossiers(fit)).isCloseTo(3.730917874396, offset(1e-6));
    assertThat(Spread.of(fit).jurors()[0]).isCloseTo(Math.sqrt(0.0736358711014), offset(WITHIN));
  }
}
