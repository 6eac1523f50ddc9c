package org.toguna.assignment;

import java.util.Arrays;

/// Leaves out jurors whom so many others of the very same groups surpass, both in score and in
/// affinity, that one of these can always take their place: of two hundred about twenty stay.
final class Skyband {
  private final int[] kinds;
  private final long[][] most;

  /// @param kinds by juror, the same number for the same groups
  Skyband(int[] kinds, int perDossier) {
    this.kinds = kinds;
    this.most = new long[Arrays.stream(kinds).max().orElse(0) + 1][perDossier];
  }

  /// Goes through the jurors from the best score downwards; those left out are free no more.
  void narrow(Order order, long[] units, boolean[] free) {
    for (long[] one : most) {
      Arrays.fill(one, PanelSearch.NONE);
    }
    for (int i = 0; i < order.size(); i++) {
      int juror = order.juror(i);
      var best = most[kinds[juror]];
      if (best[0] >= units[juror]) {
        free[juror] = false;
      } else {
        PanelSearch.insert(best, units[juror]);
      }
    }
  }
}
