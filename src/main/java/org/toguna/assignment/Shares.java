package org.toguna.assignment;

/// What a basis says of the assignment.
final class Shares {
  private Shares() {}

  /// By how much rows are short or over.
  static double gaps(Basis basis) {
    double gaps = 0;
    for (int i = 0; i < basis.basic.length; i++) {
      var kind = basis.basic[i].kind;
      if (kind == Column.Kind.SHORT || kind == Column.Kind.OVER) {
        gaps += Math.max(0, basis.value[i]);
      }
    }
    return gaps;
  }

  /// How much of each pair is chosen, by dossier and juror.
  static double[][] of(Basis basis, int jurors) {
    var shares = new double[basis.keys.length][jurors];
    for (int d = 0; d < shares.length; d++) {
      add(shares, basis.keys[d], basis.keyValue[d]);
    }
    for (int i = 0; i < basis.basic.length; i++) {
      if (basis.basic[i].isPanel()) {
        add(shares, basis.basic[i], basis.value[i]);
      }
    }
    return shares;
  }

  private static void add(double[][] shares, Column column, double value) {
    for (int juror : column.panel) {
      shares[column.place][juror] += value;
    }
  }
}
