package org.toguna.assignment;

import java.util.Arrays;

/// The state of the simplex method with generalized upper bounds (Dantzig and Van Slyke, 1967):
/// every dossier has a key panel that stands for what its other panels leave of it, so that the
/// matrix to be inverted has a row for each juror and cut only, and none for each dossier.
final class Basis {
  static final double STEP = 1e-9;

  final double[] low;
  final double[] high;
  final Column[] keys;
  final Column[] basic;
  final double[] value;
  final double[] keyValue;
  final double[] prices;
  private final Inverse inverse;
  private final boolean[] atHigh;
  private final boolean[] counted;

  Basis(double[] low, double[] high, Column[] keys) {
    int size = low.length;
    this.low = low;
    this.high = high;
    this.keys = keys;
    this.basic = new Column[size];
    this.value = new double[size];
    this.keyValue = new double[keys.length];
    this.prices = new double[size];
    this.inverse = new Inverse(size);
    this.atHigh = new boolean[size];
    this.counted = new boolean[size];
    Arrays.fill(keyValue, 1);
    for (int row = 0; row < size; row++) {
      begin(row);
    }
    price();
  }

  private void begin(int row) {
    double count = counted(row);
    var kind =
        count > high[row]
            ? Column.Kind.OVER
            : count < low[row] ? Column.Kind.SHORT : Column.Kind.COUNT;
    atHigh[row] = kind == Column.Kind.OVER;
    counted[row] = kind == Column.Kind.COUNT;
    basic[row] = Column.of(kind, row, 0);
    value[row] =
        switch (kind) {
          case OVER -> count - high[row];
          case SHORT -> low[row] - count;
          case COUNT, PANEL -> count;
        };
    inverse.diagonal(row, kind == Column.Kind.SHORT ? 1 : -1);
  }

  /// How often the keys count in a row.
  private double counted(int row) {
    double sum = 0;
    for (Column key : keys) {
      for (int i = 0; i < key.rows.length; i++) {
        sum += key.rows[i] == row ? key.counts[i] : 0;
      }
    }
    return sum;
  }

  /// What a column would gain over what stands in its place.
  double reduced(Column column) {
    double gain = column.worth - column.priced(prices);
    return column.isPanel() ? gain - dual(column.place) : gain;
  }

  /// What a dossier's place is worth beside the prices.
  double dual(int dossier) {
    return keys[dossier].worth - keys[dossier].priced(prices);
  }

  /// How a row's count would better change: 1 up, -1 down, 0 not at all.
  int wish(int row, double tolerance) {
    if (counted[row]) {
      return 0;
    }
    double gain = prices[row];
    return !atHigh[row] && gain > tolerance ? 1 : atHigh[row] && gain < -tolerance ? -1 : 0;
  }

  /// Takes a column up as far as it goes; `sign` is -1 for a count that goes down from its high.
  void enter(Column entering, double sign) {
    var alpha = product(entering);
    var rates = new double[keys.length];
    if (entering.isPanel()) {
      rates[entering.place] -= 1;
    }
    for (int i = 0; i < basic.length; i++) {
      if (basic[i].isPanel()) {
        rates[basic[i].place] += sign * alpha[i];
      }
    }
    var step = Step.of(this, entering, sign, alpha, rates);
    move(step.length(), sign, alpha, rates);
    switch (step.stop()) {
      case Step.Stop.Flip _ -> atHigh[entering.place] = sign > 0;
      case Step.Stop.Leaves leaves -> replace(leaves.place(), entering, sign, step.length(), alpha);
      case Step.Stop.Key key -> replaceKey(key.dossier(), entering, sign, step.length());
    }
  }

  private double[] product(Column column) {
    var product = new double[basic.length];
    inverse.addTo(product, column, 1);
    if (column.isPanel()) {
      inverse.addTo(product, keys[column.place], -1);
    }
    return product;
  }

  private void move(double length, double sign, double[] alpha, double[] rates) {
    for (int i = 0; i < value.length; i++) {
      value[i] -= sign * length * alpha[i];
    }
    for (int d = 0; d < rates.length; d++) {
      keyValue[d] += length * rates[d];
    }
  }

  private void replace(int place, Column entering, double sign, double length, double[] alpha) {
    var leaving = basic[place];
    if (leaving.kind == Column.Kind.COUNT) {
      counted[leaving.place] = false;
      double middle = (low[leaving.place] + high[leaving.place]) / 2;
      atHigh[leaving.place] = value[place] > middle;
    }
    double by = reduced(entering) / alpha[place];
    for (int k = 0; k < prices.length; k++) {
      prices[k] += by * inverse.row(place)[k];
    }
    double from = start(entering);
    inverse.replace(place, alpha);
    basic[place] = entering;
    value[place] = from + sign * length;
    if (entering.kind == Column.Kind.COUNT) {
      counted[entering.place] = true;
    }
  }

  private double start(Column entering) {
    if (entering.kind != Column.Kind.COUNT) {
      return 0;
    }
    return atHigh[entering.place] ? high[entering.place] : low[entering.place];
  }

  /// A key that goes: another panel of its dossier becomes key, and the old one leaves as the
  /// others do; if there is none, what enters is the key.
  private void replaceKey(int dossier, Column entering, double sign, double length) {
    int heir = heir(dossier);
    if (heir < 0) {
      keys[dossier] = entering;
      keyValue[dossier] = 1;
      price();
      return;
    }
    var row = inverse.row(heir);
    for (int i = 0; i < basic.length; i++) {
      if (i != heir && isOf(basic[i], dossier)) {
        var other = inverse.row(i);
        for (int k = 0; k < row.length; k++) {
          row[k] += other[k];
        }
      }
    }
    for (int k = 0; k < row.length; k++) {
      row[k] = -row[k];
    }
    var old = keys[dossier];
    double was = keyValue[dossier];
    keys[dossier] = basic[heir];
    keyValue[dossier] = value[heir];
    basic[heir] = old;
    value[heir] = was;
    replace(heir, entering, sign, length, product(entering));
  }

  private int heir(int dossier) {
    int heir = -1;
    for (int i = 0; i < basic.length; i++) {
      if (isOf(basic[i], dossier) && (heir < 0 || value[i] > value[heir])) {
        heir = i;
      }
    }
    return heir;
  }

  private static boolean isOf(Column column, int dossier) {
    return column.isPanel() && column.place == dossier;
  }

  /// The prices anew, from the inverse.
  void price() {
    Arrays.fill(prices, 0);
    for (int i = 0; i < basic.length; i++) {
      double worth = basic[i].worth - (basic[i].isPanel() ? keys[basic[i].place].worth : 0);
      var row = inverse.row(i);
      for (int k = 0; k < prices.length && worth != 0; k++) {
        prices[k] += worth * row[k];
      }
    }
  }

  /// Inverts anew and counts the values again, so that errors of rounding do not add up.
  void refresh() {
    int size = basic.length;
    var columns = new double[size][size];
    var rest = new double[size];
    for (int i = 0; i < size; i++) {
      basic[i].addTo(columns[i], 1);
      if (basic[i].isPanel()) {
        keys[basic[i].place].addTo(columns[i], -1);
      }
      rest[i] += counted[i] ? 0 : atHigh[i] ? high[i] : low[i];
    }
    for (Column key : keys) {
      key.addTo(rest, -1);
    }
    inverse.of(columns);
    Arrays.fill(keyValue, 1);
    for (int i = 0; i < size; i++) {
      value[i] = 0;
      for (int k = 0; k < size; k++) {
        value[i] += inverse.row(i)[k] * rest[k];
      }
      if (basic[i].isPanel()) {
        keyValue[basic[i].place] -= value[i];
      }
    }
    price();
  }
}
