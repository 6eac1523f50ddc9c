package org.toguna.calibration;

import java.util.ArrayList;
import java.util.List;

/// 144 diameters of inhibition: 24 plates on each of which six samples of penicillin were tried. O.
/// L. Davies and P. L. Goldsmith, Statistical Methods in Research and Production, 4th edition,
/// 1972, section 6.6.
final class Penicillin {
  private static final String PLATES = "abcdefghijklmnopqrstuvwx";
  private static final String SAMPLES = "ABCDEF";
  private static final String DIAMETERS =
      """
      27 23 26 23 23 21 27 23 26 23 23 21 25 21 25 24 24 20 26 23 25 23 23 20
      25 22 26 22 23 20 24 22 25 23 22 19 24 20 23 21 22 19 26 22 26 24 24 21
      24 21 24 22 22 20 24 21 24 23 22 19 26 23 26 24 24 21 25 22 26 24 24 20
      26 24 26 24 25 22 26 23 26 23 23 20 26 23 25 24 24 22 25 22 25 23 23 20
      25 21 24 23 23 20 25 22 24 23 23 19 24 21 23 21 21 19 26 23 26 24 24 21
      25 21 24 22 22 18 25 22 25 22 22 20 24 21 24 22 24 19 24 21 24 22 21 18
      """;

  private Penicillin() {}

  /// Each plate as a dossier, each sample as a juror.
  static List<Mark> marks() {
    var diameters = DIAMETERS.strip().split("\\s+");
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < diameters.length; i++) {
      marks.add(
          new Mark(
              PLATES.substring(i / 6, i / 6 + 1),
              SAMPLES.substring(i % 6, i % 6 + 1),
              Double.parseDouble(diameters[i])));
    }
    return marks;
  }
}
