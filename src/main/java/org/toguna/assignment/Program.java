package org.toguna.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The linear program whose columns are all panels of all dossiers, solved by making only those
/// that are worth something at the prices of the moment (Dantzig and Wolfe, 1960). What it says is
/// only ever used to find prices and panels: what is claimed is computed again in whole numbers.
final class Program {
  private static final double ENDS_APART = 1e-6;
  private static final double LITTLE = 1e-3;
  private static final double FIRST_REACH = 50;
  private static final double WIDER = 4;
  private static final int UNTIL_REFRESH = 400;
  private static final int MOST_PIVOTS = 400_000;

  private final Model model;
  private final Pins pins;
  private final PanelSearch search;
  private final Bound bound;
  private final Scale scale;
  private final long[][] gains;
  private final boolean gaining;
  private final double penalty;
  private final double tolerance;
  private final Basis basis;
  private double[] centre;
  private double reach;
  private int pivots;
  private int sinceRefresh;

  private record Offer(Column column, double gain) {}

  /// @param gaining whether pairs gain what they weigh, or nothing: then only whether anything can
  ///   be assigned is asked
  Program(Model model, Pins pins, Column[] keys, boolean gaining, double penalty) {
    this.model = model;
    this.pins = pins;
    this.search = new PanelSearch(model.task(), pins);
    this.bound = new Bound(model, search);
    this.scale = Scale.of(model);
    this.gains = gaining ? scale.grained(model) : new long[model.dossiers()][model.jurors()];
    this.gaining = gaining;
    this.penalty = penalty * (gaining ? scale.most() : scale.parts());
    this.tolerance = Math.max(8, scale.most() * 1e-12);
    for (int d = 0; d < keys.length; d++) {
      keys[d] = Column.panel(model, d, keys[d].panel, gain(d, keys[d].panel));
    }
    this.basis = new Basis(ends(true), ends(false), keys);
    this.centre = new double[model.rows()];
  }

  /// The rows' ends, each a grain apart from the others so that no two are met at once.
  private double[] ends(boolean low) {
    var ends = new double[model.rows()];
    for (int row = 0; row < ends.length; row++) {
      double apart = (Scale.mixed(row * 2L + (low ? 0 : 1)) >>> 11) * 0x1p-53 * ENDS_APART;
      ends[row] = low ? model.low(row) - apart : model.high(row) + apart;
    }
    return ends;
  }

  private double gain(int dossier, int[] panel) {
    double gain = 0;
    for (int juror : panel) {
      gain += gains[dossier][juror];
    }
    return gain;
  }

  /// Prices to begin near to.
  void begin(double[] prices) {
    centre = prices;
  }

  Scale scale() {
    return scale;
  }

  /// Solves it under the pins of now; the dossier that has no panel, or -1. Prices may leave those
  /// they begin with by a little only, then by more while rows are short or over (the box of
  /// Marsten, Hogan and Blankenship, 1975), which spares them long ways to and fro.
  int optimise() {
    reach = gaining ? scale.most() / FIRST_REACH : penalty;
    while (true) {
      refit();
      int without = settle();
      if (without >= 0 || gaps() < LITTLE || reach >= penalty) {
        return without;
      }
      centre = basis.prices.clone();
      reach = Math.min(penalty, reach * WIDER);
    }
  }

  private int settle() {
    int begun = pivots;
    while (pivots - begun < MOST_PIVOTS) {
      var offers = new ArrayList<Offer>();
      int without = offers(offers);
      if (without >= 0) {
        return without;
      }
      int before = pivots;
      enterCounts();
      enter(offers);
      if (pivots == before) {
        return -1;
      }
    }
    return -1;
  }

  /// Panels that the pins or the floor forbid now are driven out by a penalty.
  private void refit() {
    for (Column[] columns : List.of(basis.keys, basis.basic)) {
      for (Column column : columns) {
        if (column.isPanel()) {
          boolean good =
              pins.allow(column.place, column.panel)
                  && model.task().total(column.place, column.panel) >= model.floor();
          column.worth = good ? column.gain : column.gain - penalty * column.panel.length;
        } else if (column.kind != Column.Kind.COUNT) {
          column.worth = gapWorth(column.kind, column.place);
        }
      }
    }
    basis.refresh();
  }

  private int offers(List<Offer> offers) {
    var prices = prices();
    var scores = new long[model.jurors()];
    for (int d = 0; d < model.dossiers(); d++) {
      for (int j = 0; j < scores.length; j++) {
        scores[j] = gains[d][j] - prices[j];
      }
      Bound.less(scores, model, d, prices);
      long score = search.score(d, scores);
      if (score == PanelSearch.NONE) {
        return d;
      }
      double gain = score - basis.dual(d);
      if (gain > tolerance) {
        var panel = search.panel();
        offers.add(new Offer(Column.panel(model, d, panel, gain(d, panel)), gain));
      }
    }
    offers.sort(Comparator.comparingDouble(Offer::gain).reversed());
    return -1;
  }

  private void enter(List<Offer> offers) {
    for (Offer offer : offers) {
      if (basis.reduced(offer.column()) > tolerance) {
        pivot(offer.column(), 1);
        enterCounts();
      }
    }
  }

  /// Counts that would better change, the one that gains most first.
  private void enterCounts() {
    for (int most = 0; most < 2 * model.rows(); most++) {
      int best = -1;
      double gain = tolerance;
      for (int row = 0; row < model.rows(); row++) {
        if (basis.wish(row, tolerance) != 0 && Math.abs(basis.prices[row]) > gain) {
          best = row;
          gain = Math.abs(basis.prices[row]);
        }
      }
      if (best < 0) {
        enterGaps();
        return;
      }
      pivot(Column.of(Column.Kind.COUNT, best, 0), basis.wish(best, tolerance));
    }
  }

  /// A price beyond its reach: it is better then to be short or over.
  private void enterGaps() {
    for (int row = 0; row < model.rows(); row++) {
      double off = basis.prices[row] - centre[row];
      if (Math.abs(off) > reach + tolerance) {
        var kind = off > 0 ? Column.Kind.OVER : Column.Kind.SHORT;
        pivot(Column.of(kind, row, gapWorth(kind, row)), 1);
      }
    }
  }

  private double gapWorth(Column.Kind kind, int row) {
    return kind == Column.Kind.OVER ? -centre[row] - reach : centre[row] - reach;
  }

  private void pivot(Column entering, double sign) {
    basis.enter(entering, sign);
    pivots++;
    if (++sinceRefresh >= UNTIL_REFRESH) {
      basis.refresh();
      sinceRefresh = 0;
    }
  }

  long[] prices() {
    var prices = new long[basis.prices.length];
    for (int row = 0; row < prices.length; row++) {
      prices[row] = Math.round(basis.prices[row]);
    }
    return prices;
  }

  /// The bound of such prices under the pins of now, in parts of a unit.
  long bound(long[] prices, boolean gaining) {
    return bound.of(prices, scale.parts(), gaining);
  }

  double gaps() {
    return Shares.gaps(basis);
  }

  double[][] shares() {
    return Shares.of(basis, model.jurors());
  }

  Column[] keys() {
    return basis.keys.clone();
  }
}
