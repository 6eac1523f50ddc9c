package org.toguna.assignment;

/// What is lost at least without a pair, by the prices of a proof: the bound again, with the pair
/// forbidden.
final class Losses {
  private final Model model;
  private final long value;
  private final long[] prices;
  private final long scale;
  private final Pins pins;
  private final PanelSearch search;
  private final Bound bound;
  private final long whole;

  private Losses(Model model, long value, long[] prices, long scale) {
    this.model = model;
    this.value = value;
    this.prices = prices;
    this.scale = scale;
    this.pins = new Pins(model.dossiers(), model.jurors());
    this.search = new PanelSearch(model.task(), pins);
    this.bound = new Bound(model, search);
    this.whole = scale == 0 ? 0 : bound.of(prices, scale, true);
  }

  static Losses of(Outcome.Assigned assigned) {
    var step = assigned.proofs().total();
    return switch (step.proof()) {
      case Proof.Priced priced ->
          new Losses(step.model(), step.value(), priced.prices(), priced.scale());
      case Proof.Barred _, Proof.NoPanel _, Proof.Fork _, Proof.Open _ ->
          new Losses(step.model(), step.value(), new long[0], 0);
    };
  }

  /// In units; 0 where the proof took more than one set of prices, which tells nothing of a pair.
  long without(int dossier, int juror) {
    if (scale == 0) {
      return 0;
    }
    var scores = new long[model.jurors()];
    bound.scores(scores, dossier, prices, scale);
    long with = search.score(dossier, scores);
    pins.set(dossier, juror, Pins.WITHOUT);
    long score = search.score(dossier, scores);
    pins.set(dossier, juror, Pins.FREE);
    return score == PanelSearch.NONE
        ? 0
        : Math.max(0, value - Math.floorDiv(whole - with + score, scale));
  }
}
