package org.toguna.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Juries made up with merits that are known. Measured is the share of pairs of dossiers that a
/// score puts into the order of their merits, a tie counting half, averaged over all juries.
class FairnessTest {
  private static final int WORLDS = 200;
  private static final int DOSSIERS = 48;
  private static final int JURORS = 12;

  private record World(List<Mark> marks, double[] merits) {
    /// `severity` is the standard deviation of what jurors take off, that of merits being 1.
    static World of(long seed, double severity) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var merits = new double[DOSSIERS];
      var taken = new double[JURORS];
      for (int i = 0; i < DOSSIERS; i++) {
        merits[i] = random.nextGaussian();
      }
      for (int j = 0; j < JURORS; j++) {
        taken[j] = severity * random.nextGaussian();
      }
      var marks = new ArrayList<Mark>();
      for (int i = 0; i < DOSSIERS; i++) {
        // Two to four readers: some fall out.
        int readers = 2 + random.nextInt(3);
        int first = random.nextInt(JURORS);
        for (int r = 0; r < readers; r++) {
          int j = (first + r * 5) % JURORS;
          double score = 12 + 2 * (merits[i] - taken[j] + 0.7 * random.nextGaussian());
          marks.add(new Mark("D%02d".formatted(i), "J%02d".formatted(j), Math.rint(score)));
        }
      }
      return new World(marks, merits);
    }

    /// By how much the calibrated scores put a larger share in order than the raw means do.
    double gain() {
      var design = Design.of(marks);
      double raw = ordered(design.dossiers().means(design.scores()));
      return ordered(Reml.fit(design).ofDossiers()) - raw;
    }

    private double ordered(double[] scores) {
      double right = 0;
      for (int i = 0; i < DOSSIERS; i++) {
        for (int k = 0; k < i; k++) {
          double agrees = Math.signum(scores[i] - scores[k]) * Math.signum(merits[i] - merits[k]);
          right += (agrees + 1) / 2;
        }
      }
      return right / (DOSSIERS * (DOSSIERS - 1) / 2.0);
    }
  }

  private static double gain(double severity) {
    double gain = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      gain += World.of(seed, severity).gain();
    }
    return gain / WORLDS;
  }

  @Test
  void withSevereAndLenientJurorsMorePairsStandInTheirTrueOrder() {
    assertThat(gain(1)).isGreaterThanOrEqualTo(0.03);
  }

  @Test
  void withJurorsAlikeNoFewerPairsStandInTheirTrueOrder() {
    assertThat(gain(0)).isGreaterThanOrEqualTo(0);
  }
}
