package org.toguna.assignment;

/// A column of the linear program: a panel of one dossier, or what a row's count may be and by how
/// much it may, at a price nobody would pay, be short or over.
final class Column {
  enum Kind {
    PANEL,
    COUNT,
    SHORT,
    OVER
  }

  final Kind kind;

  /// The panel's dossier, or the row.
  final int place;

  final int[] rows;
  final double[] counts;
  final int[] panel;
  final double gain;

  /// The gain, less a penalty while the search forbids the panel.
  double worth;

  /// How often a column counts in which rows.
  private record Entries(int[] rows, double[] counts) {}

  private Column(Kind kind, int place, int[] panel, Entries entries, double gain) {
    this.kind = kind;
    this.place = place;
    this.panel = panel;
    this.rows = entries.rows();
    this.counts = entries.counts();
    this.gain = gain;
    this.worth = gain;
  }

  static Column panel(Model model, int dossier, int[] panel, double gain) {
    int cuts = 0;
    int first = model.jurors();
    for (int row = first; row < model.rows(); row++) {
      cuts += model.count(row, dossier, panel) > 0 ? 1 : 0;
    }
    var rows = new int[panel.length + cuts];
    var counts = new double[rows.length];
    int at = 0;
    for (int juror : panel) {
      rows[at] = juror;
      counts[at++] = 1;
    }
    for (int row = first; row < model.rows(); row++) {
      int count = model.count(row, dossier, panel);
      if (count > 0) {
        rows[at] = row;
        counts[at++] = count;
      }
    }
    return new Column(Kind.PANEL, dossier, panel, new Entries(rows, counts), gain);
  }

  static Column of(Kind kind, int row, double worth) {
    double sign = kind == Kind.SHORT ? 1 : -1;
    var entries = new Entries(new int[] {row}, new double[] {sign});
    return new Column(kind, row, new int[0], entries, worth);
  }

  boolean isPanel() {
    return kind == Kind.PANEL;
  }

  /// What the rows' prices make of it.
  double priced(double[] prices) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += prices[rows[i]] * counts[i];
    }
    return sum;
  }

  void addTo(double[] sums, double times) {
    for (int i = 0; i < rows.length; i++) {
      sums[rows[i]] += times * counts[i];
    }
  }
}
