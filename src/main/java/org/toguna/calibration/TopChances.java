package org.toguna.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How often each dossier is among the first `top` when the dossiers' effects are drawn [#DRAWS]
/// times from what the marks leave open, all of them together. A draw takes one number of [Chance]
/// for each level of the factor with fewer levels and then, where dossiers are the other one, one
/// for each dossier.
final class TopChances {
  /// So that a chance has four decimals, its own error at most half a hundredth.
  static final int DRAWS = 10_000;

  private static final int BATCH = 40;

  private final Fit fit;
  private final int top;
  private final double[] middle;

  private TopChances(Fit fit, int top) {
    this.fit = fit;
    this.top = top;
    this.middle = fit.ofDossiers();
  }

  /// Of [#DRAWS], for each dossier.
  static int[] counted(Fit fit, int top) {
    var chances = new TopChances(fit, top);
    // Whole numbers: they add up alike in whichever order the batches end.
    return IntStream.range(0, DRAWS / BATCH)
        .parallel()
        .mapToObj(chances::batch)
        .reduce(new int[chances.middle.length], TopChances::sum);
  }

  private static int[] sum(int[] one, int[] other) {
    var sum = one.clone();
    Arrays.setAll(sum, i -> one[i] + other[i]);
    return sum;
  }

  private int[] batch(int number) {
    int few = fit.factor().few();
    int dossiers = middle.length;
    long perDraw = fit.dossiersAreMany() ? few + dossiers : few;
    var drawn = new double[few * BATCH];
    for (int draw = 0; draw < BATCH; draw++) {
      long first = ((long) number * BATCH + draw) * perDraw;
      for (int j = 0; j < few; j++) {
        drawn[j * BATCH + draw] = Chance.normal(first + j);
      }
    }
    BackSolving.solve(fit.factor().lower(), drawn, few, BATCH);
    var counts = new int[dossiers];
    for (int draw = 0; draw < BATCH; draw++) {
      var column = new double[few];
      for (int j = 0; j < few; j++) {
        column[j] = drawn[j * BATCH + draw];
      }
      long first = ((long) number * BATCH + draw) * perDraw + few;
      count(places(fit.dossiersAreMany() ? onMany(column, first) : column), counts);
    }
    return counts;
  }

  /// Given the other factor's, the dossiers' effects are free of each other.
  private double[] onMany(double[] few, long first) {
    var factor = fit.factor();
    double both = factor.thetas().many() * factor.thetas().few();
    var many = factor.crossed().acrossToMany(few);
    for (int i = 0; i < many.length; i++) {
      double own = factor.diagonal()[i];
      many[i] = Chance.normal(first + i) / Math.sqrt(own) - both * many[i] / own;
    }
    return many;
  }

  private double[] places(double[] drawn) {
    double scale = fit.thetaOfDossiers() * Math.sqrt(fit.variance());
    var places = new double[drawn.length];
    Arrays.setAll(places, i -> middle[i] + scale * drawn[i]);
    return places;
  }

  /// The first `top`; of two that are equal the one that is first in the fixed order.
  private void count(double[] places, int[] counts) {
    var sorted = places.clone();
    Arrays.sort(sorted);
    double last = sorted[sorted.length - top];
    int left = top;
    for (int i = 0; i < places.length; i++) {
      if (places[i] > last) {
        counts[i]++;
        left--;
      }
    }
    for (int i = 0; i < places.length && left > 0; i++) {
      if (places[i] == last) {
        counts[i]++;
        left--;
      }
    }
  }
}
