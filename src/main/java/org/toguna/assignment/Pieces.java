package org.toguna.assignment;

import org.jspecify.annotations.Nullable;

/// Panels that share no dossier, even by way of others, cannot be compared: they fall into pieces.
final class Pieces {
  private final int[] parents;
  private final int dossiers;

  private Pieces(int dossiers, int jurors) {
    this.dossiers = dossiers;
    this.parents = new int[dossiers + jurors];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
  }

  /// What would join the smallest piece to the rest, or nothing if there is one piece only. A juror
  /// who reads nothing is no piece.
  static @Nullable Cut apart(Model model, int[][] panels) {
    var pieces = new Pieces(panels.length, model.jurors());
    for (int d = 0; d < panels.length; d++) {
      for (int juror : panels[d]) {
        pieces.join(d, panels.length + juror);
      }
    }
    int smallest = pieces.smallest();
    return smallest < 0 ? null : pieces.cut(smallest, model.jurors());
  }

  private int top(int one) {
    while (parents[one] != one) {
      parents[one] = parents[parents[one]];
      one = parents[one];
    }
    return one;
  }

  private void join(int one, int other) {
    parents[top(one)] = top(other);
  }

  /// The top of the piece with the fewest dossiers, or -1 if there is but one.
  private int smallest() {
    var sizes = new int[parents.length];
    for (int d = 0; d < dossiers; d++) {
      sizes[top(d)]++;
    }
    int smallest = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0 && (smallest < 0 || sizes[i] < sizes[smallest])) {
        smallest = i;
      }
    }
    return smallest < 0 || sizes[smallest] == dossiers ? -1 : smallest;
  }

  private Cut cut(int top, int jurors) {
    var ofDossiers = new boolean[dossiers];
    var ofJurors = new boolean[jurors];
    for (int i = 0; i < parents.length; i++) {
      if (top(i) == top) {
        if (i < dossiers) {
          ofDossiers[i] = true;
        } else {
          ofJurors[i - dossiers] = true;
        }
      }
    }
    return Cut.around(ofDossiers, ofJurors);
  }
}
