package org.toguna.assignment;

/// At least so many pairs of a set must be chosen: a piece joined to the rest, or pairs kept.
///
/// @param pairs by dossier and juror
record Cut(boolean[][] pairs, int least) {

  /// The pairs between a piece and what is not of it: one at least joins them.
  static Cut around(Pieces.Piece piece, int dossiers, int jurors) {
    var pairs = new boolean[dossiers][jurors];
    for (int d = 0; d < dossiers; d++) {
      for (int j = 0; j < jurors; j++) {
        pairs[d][j] = piece.dossiers().get(d) != piece.jurors().get(j);
      }
    }
    return new Cut(pairs, 1);
  }

  int count(int[][] panels) {
    int count = 0;
    for (int d = 0; d < panels.length; d++) {
      count += count(d, panels[d]);
    }
    return count;
  }

  int count(int dossier, int[] panel) {
    int count = 0;
    for (int juror : panel) {
      count += pairs[dossier][juror] ? 1 : 0;
    }
    return count;
  }
}
