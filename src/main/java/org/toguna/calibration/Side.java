package org.toguna.calibration;

/// One of the two factors: which level each mark belongs to.
///
/// @param of the level of each mark
/// @param levels how many there are
record Side(int[] of, int levels) {

  /// How many marks each level has.
  int[] counts() {
    var counts = new int[levels];
    for (int level : of) {
      counts[level]++;
    }
    return counts;
  }

  double[] sums(double[] values) {
    var sums = new double[levels];
    for (int i = 0; i < of.length; i++) {
      sums[of[i]] += values[i];
    }
    return sums;
  }

  double[] means(double[] values) {
    var means = sums(values);
    var counts = counts();
    for (int level = 0; level < levels; level++) {
      means[level] /= counts[level];
    }
    return means;
  }
}
