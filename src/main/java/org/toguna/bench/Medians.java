package org.toguna.bench;

import java.util.Arrays;
import java.util.Collection;

/// What many runs come to.
final class Medians {
  private Medians() {}

  static double of(Collection<Double> values) {
    return at(values, 0.5);
  }

  /// The smallest value that `share` of all do not exceed.
  static double at(Collection<Double> values, double share) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return at(sorted, share);
  }

  private static double at(double[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, index)];
  }

  static double most(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  /// « 3 runs, 1.2 – 1.4 ».
  static String spread(Collection<Double> values) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return "no run";
    }
    return Arrays.stream(sorted).count()
        + (sorted.length == 1 ? " run, " : " runs, ")
        + String.format(java.util.Locale.ROOT, "%.2f – %.2f", sorted[0], sorted[sorted.length - 1]);
  }
}
