package org.toguna.assignment;

import java.util.Arrays;
import java.util.Optional;

/// Where the search for prices begins: a price rises on whoever is wanted too much and falls on
/// whoever is wanted too little, by less each time (the subgradient method). Near enough that the
/// linear program has little left to do.
///
/// @param keys each dossier's best panel at these prices
/// @param prices in parts of a unit
/// @param without the dossier that has no panel, if there is one
record Opening(Column[] keys, double[] prices, Optional<Integer> without) {
  private static final int ROUNDS = 60;
  private static final double FIRST = 0.08;
  private static final double SHORTER = 0.93;

  static Opening of(Model model) {
    var search = new PanelSearch(model.task(), new Pins(model.dossiers(), model.jurors()));
    search.floor(model.floor());
    var scale = Scale.of(model);
    var gains = scale.grained(model);
    var prices = new double[model.rows()];
    var best = new Opening(new Column[0], prices, Optional.empty());
    double least = Double.POSITIVE_INFINITY;
    double step = scale.most() * FIRST;
    boolean moving = true;
    for (int round = 0; round < ROUNDS && moving; round++) {
      var keys = new Column[model.dossiers()];
      double bound = choose(model, search, gains, prices, keys);
      if (Double.isNaN(bound)) {
        return new Opening(keys, prices, Optional.of(without(model, search)));
      }
      if (bound < least) {
        least = bound;
        best = new Opening(keys, prices.clone(), Optional.empty());
      }
      moving = move(model, prices, counts(model, keys), step);
      step *= SHORTER;
    }
    return best;
  }

  /// Fills in each dossier's best panel; the bound these prices give, or not a number if a dossier
  /// has none.
  private static double choose(
      Model model, PanelSearch search, long[][] gains, double[] prices, Column[] keys) {
    var whole = Arrays.stream(prices).mapToLong(Math::round).toArray();
    var scores = new long[model.jurors()];
    double bound = 0;
    for (int row = 0; row < prices.length; row++) {
      bound += prices[row] * (prices[row] > 0 ? model.high(row) : model.low(row));
    }
    for (int d = 0; d < keys.length; d++) {
      for (int j = 0; j < scores.length; j++) {
        scores[j] = gains[d][j] - whole[j];
      }
      Bound.less(scores, model, d, whole);
      long score = search.score(d, scores);
      if (score == PanelSearch.NONE) {
        return Double.NaN;
      }
      bound += score;
      keys[d] = Column.panel(model, d, search.panel(), 0);
    }
    return bound;
  }

  private static int without(Model model, PanelSearch search) {
    int dossier = 0;
    while (search.score(dossier, new long[model.jurors()]) != PanelSearch.NONE) {
      dossier++;
    }
    return dossier;
  }

  private static int[] counts(Model model, Column[] keys) {
    var counts = new int[model.rows()];
    for (Column key : keys) {
      count(counts, key);
    }
    return counts;
  }

  private static void count(int[] counts, Column column) {
    for (int i = 0; i < column.rows.length; i++) {
      counts[column.rows[i]] += (int) column.counts[i];
    }
  }

  /// Whether a price had to move.
  private static boolean move(Model model, double[] prices, int[] counts, double step) {
    boolean moved = false;
    for (int row = 0; row < prices.length; row++) {
      double before = prices[row];
      int high = model.high(row);
      int low = model.low(row);
      int off = counts[row] > high ? counts[row] - high : Math.min(0, counts[row] - low);
      if (off != 0) {
        prices[row] += step * off / Math.max(1, row < model.jurors() ? high : low);
      } else if (before > 0 && counts[row] < high) {
        prices[row] = Math.max(0, before + step * (counts[row] - high) / high);
      } else if (before < 0 && counts[row] > low) {
        prices[row] = Math.min(0, before + step * (counts[row] - low) / Math.max(1, low));
      }
      moved |= prices[row] != before;
    }
    return moved;
  }
}
