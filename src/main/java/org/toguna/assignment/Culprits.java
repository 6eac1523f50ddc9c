package org.toguna.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Who is named by prices that prove that nothing can be assigned: the jurors with a price, and of
/// the dossiers no more than it takes for the sum to stay below nothing.
///
/// @param tooMuch whether jurors are wanted more than they may give, not less than they must
record Culprits(BitSet dossiers, BitSet jurors, boolean tooMuch) {

  static Culprits of(Model model, Bound bound, PanelSearch search, long[] prices) {
    var jurors = new BitSet();
    IntStream.range(0, model.jurors()).filter(j -> prices[j] != 0).forEach(jurors::set);
    var shares = shares(model, bound, search, prices);
    long sum = bound.rows(prices) + Arrays.stream(shares).sum();
    var dossiers = new BitSet();
    for (int d = 0; d < shares.length; d++) {
      if (shares[d] < 0 && sum - shares[d] < 0) {
        sum -= shares[d];
      } else if (shares[d] != 0) {
        dossiers.set(d);
      }
    }
    boolean tooMuch = IntStream.range(0, model.jurors()).noneMatch(j -> prices[j] < 0);
    return new Culprits(dossiers, jurors, tooMuch);
  }

  /// What each dossier cannot but pay.
  private static long[] shares(Model model, Bound bound, PanelSearch search, long[] prices) {
    var shares = new long[model.dossiers()];
    var scores = new long[model.jurors()];
    for (int d = 0; d < shares.length; d++) {
      bound.scores(scores, d, prices, 0);
      shares[d] = search.score(d, scores);
    }
    return shares;
  }
}
