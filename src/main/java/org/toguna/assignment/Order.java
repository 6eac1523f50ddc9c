package org.toguna.assignment;

import java.util.Arrays;
import java.util.BitSet;

/// The free jurors of one dossier, best score first, and what the next ones can add at most.
final class Order {
  /// Scores are below 2^50, so that a score and a place fit one number that sorts.
  private static final int PLACES = 1 << 12;

  private final RuleCounts rules;
  private final long[] sorted;
  private final long[] sums;
  private final int[][] next;
  private int size;

  Order(RuleCounts rules, int jurors) {
    this.rules = rules;
    this.sorted = new long[jurors];
    this.sums = new long[jurors + 1];
    this.next = new int[rules.needs()][jurors + 1];
  }

  static long key(long[] scores, int juror) {
    return scores[juror] * PLACES + (PLACES - 1 - juror);
  }

  static int place(long key) {
    return PLACES - 1 - (int) Math.floorMod(key, (long) PLACES);
  }

  int size() {
    return size;
  }

  int juror(int place) {
    return place(sorted[place]);
  }

  long scoreAt(int place) {
    return Math.floorDiv(sorted[place], (long) PLACES);
  }

  void sort(long[] scores, boolean[] free) {
    size = 0;
    for (int juror = 0; juror < scores.length; juror++) {
      if (free[juror]) {
        sorted[size++] = key(scores, juror);
      }
    }
    Arrays.sort(sorted, 0, size);
    for (int i = 0; i < size / 2; i++) {
      long one = sorted[i];
      sorted[i] = sorted[size - 1 - i];
      sorted[size - 1 - i] = one;
    }
    for (int i = 0; i < size; i++) {
      sums[i + 1] = sums[i] + scoreAt(i);
    }
    for (int n = 0; n < next.length; n++) {
      follow(next[n], rules.needed(n).members());
    }
  }

  /// For each place the first one from there on that is a member's.
  private void follow(int[] following, BitSet members) {
    following[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      following[i] = members.get(juror(i)) ? i : following[i + 1];
    }
  }

  /// The most that so many jurors from a place on can add: the next ones, or those that a group
  /// still needs and the next ones beside them.
  long most(int from, int toCome) {
    long most = sums[from + toCome] - sums[from];
    for (int n = 0; n < next.length; n++) {
      int missing = rules.missing(n);
      if (missing > 0) {
        long beside = sums[from + toCome - missing] - sums[from];
        most = Math.min(most, needed(n, from, missing) + beside);
      }
    }
    return most;
  }

  private long needed(int need, int from, int missing) {
    long sum = 0;
    int at = from - 1;
    for (int i = 0; i < missing; i++) {
      at = next[need][at + 1];
      if (at >= size) {
        return PanelSearch.NONE / 4;
      }
      sum += scoreAt(at);
    }
    return sum;
  }
}
