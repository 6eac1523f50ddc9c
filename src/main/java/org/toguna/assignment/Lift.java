package org.toguna.assignment;

import java.util.Arrays;

/// How much an affinity must count beside a score for the best jurors to come to a floor as well.
/// Any such weight gives a bound (Lagrange); this one a close one.
final class Lift {
  private static final int FINER = 10;
  private static final int CAP_BITS = 48;

  private final long[] units;
  private final long cap;
  private final long[] top;

  /// @param units of one dossier by juror
  Lift(long[] units, int most) {
    this.units = units;
    this.top = new long[most];
    long largest = 1;
    for (long one : units) {
      largest = one == Affinities.CONFLICT ? largest : Math.max(largest, Math.abs(one));
    }
    this.cap = (1L << CAP_BITS) / largest;
  }

  /// The weight for choosing so many of the free jurors with `missing` units at least.
  long of(long[] scores, boolean[] free, int toCome, long missing) {
    if (toCome == 0 || units(scores, free, toCome, 0) >= missing) {
      return 0;
    }
    long high = 1;
    while (high < cap && units(scores, free, toCome, high) < missing) {
      high = Math.min(cap, high * 8);
    }
    long low = high / 8;
    for (int i = 0; i < FINER && high - low > 1; i++) {
      long middle = low + (high - low) / 2;
      if (units(scores, free, toCome, middle) < missing) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// What the best so many come to at a weight.
  private long units(long[] scores, boolean[] free, int toCome, long weight) {
    Arrays.fill(top, 0, toCome, PanelSearch.NONE);
    var of = new long[toCome];
    for (int j = 0; j < scores.length; j++) {
      long score = free[j] ? scores[j] + weight * units[j] : PanelSearch.NONE;
      if (free[j] && score > top[0]) {
        int at = 0;
        while (at + 1 < toCome && top[at + 1] < score) {
          top[at] = top[at + 1];
          of[at] = of[at + 1];
          at++;
        }
        top[at] = score;
        of[at] = units[j];
      }
    }
    long sum = 0;
    for (long one : of) {
      sum += one;
    }
    return sum;
  }
}
