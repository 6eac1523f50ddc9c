package org.toguna.assignment;

import java.util.BitSet;
import java.util.Optional;
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

  /// A piece that shares no dossier with the others.
  record Piece(BitSet dossiers, BitSet jurors) {}

  /// What would join the smallest piece to the rest, or nothing if there is one piece only.
  static @Nullable Cut apart(Model model, int[][] panels) {
    return smallest(model, panels)
        .map(piece -> Cut.around(piece, model.dossiers(), model.jurors()))
        .orElse(null);
  }

  /// The piece with the fewest dossiers, or nothing if there is one only. A juror who reads nothing
  /// is no piece.
  static Optional<Piece> smallest(Model model, int[][] panels) {
    var pieces = new Pieces(panels.length, model.jurors());
    for (int d = 0; d < panels.length; d++) {
      for (int juror : panels[d]) {
        pieces.join(d, panels.length + juror);
      }
    }
    int smallest = pieces.smallest();
    return smallest < 0 ? Optional.empty() : Optional.of(pieces.piece(smallest));
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

  private Piece piece(int top) {
    var piece = new Piece(new BitSet(), new BitSet());
    for (int i = 0; i < parents.length; i++) {
      if (top(i) == top && i < dossiers) {
        piece.dossiers().set(i);
      } else if (top(i) == top) {
        piece.jurors().set(i - dossiers);
      }
    }
    return piece;
  }
}
