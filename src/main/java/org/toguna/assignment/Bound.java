package org.toguna.assignment;

/// The most that any assignment can gain, by prices; whole numbers throughout.
final class Bound {
  static final long NOTHING = Long.MIN_VALUE;

  private final Model model;
  private final PanelSearch search;

  Bound(Model model, PanelSearch search) {
    this.model = model;
    this.search = search;
    search.floor(model.floor());
  }

  /// In units of `1 / scale`, or [#NOTHING] where a dossier has no panel. Without `gains`, all
  /// pairs gain nothing.
  long of(long[] prices, long scale, boolean gains) {
    long bound = rows(prices);
    var scores = new long[model.jurors()];
    for (int d = 0; d < model.dossiers(); d++) {
      scores(scores, d, prices, gains ? scale : 0);
      long score = search.score(d, scores);
      if (score == PanelSearch.NONE) {
        return NOTHING;
      }
      bound = Math.addExact(bound, score);
    }
    return bound;
  }

  /// What the prices bring at most within the rows' ends.
  long rows(long[] prices) {
    long sum = 0;
    for (int row = 0; row < prices.length; row++) {
      long price = prices[row];
      sum = Math.addExact(sum, price * (price > 0 ? model.high(row) : model.low(row)));
    }
    return sum;
  }

  /// What each juror of a dossier gains, less the prices.
  void scores(long[] scores, int dossier, long[] prices, long scale) {
    var gains = model.weights()[dossier];
    for (int j = 0; j < scores.length; j++) {
      boolean open = model.task().affinities().isOpen(dossier, j);
      scores[j] = open ? gains[j] * scale - prices[j] : 0;
    }
    less(scores, model, dossier, prices);
  }

  static void less(long[] scores, Model model, int dossier, long[] prices) {
    for (int row = model.jurors(); row < prices.length; row++) {
      var pairs = model.cuts().get(row - model.jurors()).pairs()[dossier];
      for (int j = 0; j < scores.length && prices[row] != 0; j++) {
        scores[j] -= pairs[j] ? prices[row] : 0;
      }
    }
  }
}
