package org.toguna.assignment;

/// How far a column can be taken up, and what stops it. Among what stops it at about the same
/// length the steadiest is chosen (Harris, 1973).
record Step(double length, Stop stop) {
  private static final double SLACK = 1e-9;

  sealed interface Stop {
    /// The column is at its other end.
    record Flip() implements Stop {}

    record Leaves(int place) implements Stop {}

    record Key(int dossier) implements Stop {}
  }

  static Step of(Basis basis, Column entering, double sign, double[] alpha, double[] rates) {
    double most = Double.POSITIVE_INFINITY;
    for (int i = 0; i < alpha.length; i++) {
      most = Math.min(most, length(basis, i, sign * alpha[i], SLACK));
    }
    for (int d = 0; d < rates.length; d++) {
      most = Math.min(most, keyLength(basis, d, rates[d], SLACK));
    }
    double range =
        entering.kind == Column.Kind.COUNT
            ? basis.high[entering.place] - basis.low[entering.place]
            : Double.POSITIVE_INFINITY;
    if (range <= most) {
      return new Step(range, new Stop.Flip());
    }
    return steadiest(basis, sign, alpha, rates, most);
  }

  private static Step steadiest(
      Basis basis, double sign, double[] alpha, double[] rates, double most) {
    double steady = 0;
    double length = 0;
    Stop stop = new Stop.Flip();
    for (int i = 0; i < alpha.length; i++) {
      double own = length(basis, i, sign * alpha[i], 0);
      if (own <= most && Math.abs(alpha[i]) > steady) {
        steady = Math.abs(alpha[i]);
        length = own;
        stop = new Stop.Leaves(i);
      }
    }
    for (int d = 0; d < rates.length; d++) {
      double own = keyLength(basis, d, rates[d], 0);
      if (own <= most && -rates[d] > steady) {
        steady = -rates[d];
        length = own;
        stop = new Stop.Key(d);
      }
    }
    return new Step(Math.max(0, length), stop);
  }

  private static double length(Basis basis, int place, double rate, double slack) {
    var column = basis.basic[place];
    boolean count = column.kind == Column.Kind.COUNT;
    if (rate > Basis.STEP) {
      double least = count ? basis.low[column.place] : 0;
      return (basis.value[place] - least + slack) / rate;
    }
    if (rate < -Basis.STEP && count) {
      return (basis.high[column.place] - basis.value[place] + slack) / -rate;
    }
    return Double.POSITIVE_INFINITY;
  }

  private static double keyLength(Basis basis, int dossier, double rate, double slack) {
    return rate < -Basis.STEP
        ? (basis.keyValue[dossier] + slack) / -rate
        : Double.POSITIVE_INFINITY;
  }
}
