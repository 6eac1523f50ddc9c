package org.toguna.bench;

import java.util.ArrayList;
import java.util.List;
import org.toguna.calibration.Calibration;
import org.toguna.calibration.Mark;
import org.toguna.calibration.Outcome;

/// A jury's scores calibrated with their chances: a contest's, and a set as large as lme4's
/// `InstEval`.
final class CalibrateBench implements Benchmark {
  @Override
  public String name() {
    return "calibrate";
  }

  @Override
  public List<Measured> measure(Ground ground) {
    var contest = MarksMade.of(120, 24, 900);
    var large = ground.tiny() ? MarksMade.of(60, 40, 600) : MarksMade.of(1_128, 2_972, 73_421);
    double first = seconds(contest);
    var warm = new ArrayList<Double>();
    var whole = new ArrayList<Double>();
    for (int i = 0; i < ground.times(5); i++) {
      warm.add(seconds(contest));
    }
    for (int i = 0; i < ground.times(3); i++) {
      whole.add(seconds(large));
    }
    return List.of(
        Measured.atMost("900 scores calibrated, the first time", first, "s", 1, "120 × 24"),
        Measured.atMost(
            "900 scores calibrated, again", Medians.of(warm), "s", 1, Medians.spread(warm)),
        Measured.atMost(
            "73,421 scores calibrated",
            Medians.of(whole),
            "s",
            10,
            "1,128 × 2,972, " + Medians.spread(whole)));
  }

  private static double seconds(List<Mark> marks) {
    long start = System.nanoTime();
    if (!(Calibration.of(marks, 0) instanceof Outcome.Calibrated)) {
      throw new IllegalStateException("These marks hang together");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
