package org.toguna.assignment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Branch and bound over the linear program: pairs of which only a share is chosen are decided both
/// ways until nothing better can be. Each leaf keeps the prices that prove it.
final class Search {
  private static final double WHOLE = 0.02;
  private static final double[] PENALTIES = {8, 60, 400};
  private static final long[] PARTS = {1, 2, 3, 4, 6, 12};

  private final Model model;
  private final Pins pins;
  private final Effort effort;
  private Program program;
  private @Nullable Program feasibility;
  private int penalty;
  private int[][] best = {};
  private long value;
  private @Nullable Cut missing;

  /// What came of it: panels better than `value` was, if there are, and why there is nothing
  /// better. Where `missing` stands, it must be kept too and the search done again.
  record Result(Model model, int[][] panels, long value, Proof proof, @Nullable Cut missing) {
    boolean found() {
      return panels.length > 0;
    }
  }

  private Search(Model model, Opening opening, Effort effort, long least) {
    this.model = model;
    this.pins = new Pins(model.dossiers(), model.jurors());
    this.effort = effort;
    this.value = least;
    this.program = new Program(model, pins, opening.keys(), true, PENALTIES[0]);
    program.begin(opening.prices());
  }

  /// Prices that bar a model from the start, or the dossier that has no panel; nothing if only a
  /// search can tell.
  static Optional<Proof> barred(Model model) {
    var opening = Opening.of(model);
    if (opening.without().isPresent()) {
      return opening.without().map(Proof.NoPanel::new);
    }
    var pins = new Pins(model.dossiers(), model.jurors());
    var program = new Program(model, pins, opening.keys(), false, 1);
    program.optimise();
    var prices = program.prices();
    return program.bound(prices, false) < 0
        ? Optional.of(new Proof.Barred(prices, program.scale().parts()))
        : Optional.empty();
  }

  /// Looks for an assignment that gains more than `least`.
  static Result run(Model model, Effort effort, long least) {
    var opening = Opening.of(model);
    if (opening.without().isPresent()) {
      return new Result(
          model, new int[0][], least, new Proof.NoPanel(opening.without().get()), null);
    }
    var one = new Search(model, opening, effort, least);
    var proof = one.solve();
    return new Result(model, one.best, one.value, proof, one.missing);
  }

  private Proof solve() {
    if (!effort.more() || missing != null) {
      return new Proof.Open();
    }
    int without = program.optimise();
    if (without >= 0) {
      return new Proof.NoPanel(without);
    }
    if (program.gaps() > WHOLE) {
      var barred = barred();
      if (barred != null) {
        return barred;
      }
    }
    var shares = program.shares();
    take(shares);
    var leaf = leaf();
    return leaf != null ? leaf : missing != null ? new Proof.Open() : fork(shares);
  }

  /// Prices that prove that no more than the best can be here; those that are nearly round are
  /// tried round, since what rounding has left of them may be what is missing.
  private @Nullable Proof leaf() {
    var prices = program.prices();
    long parts = program.scale().parts();
    if (isEnough(program.bound(prices, true), parts)) {
      return new Proof.Priced(prices, parts);
    }
    for (long divisor : PARTS) {
      var round = round(prices, parts, divisor);
      if (isEnough(program.bound(round, true), parts)) {
        return new Proof.Priced(round, parts);
      }
    }
    return null;
  }

  private boolean isEnough(long bound, long parts) {
    return bound == Bound.NOTHING || Math.floorDiv(bound, parts) <= value;
  }

  private static long[] round(long[] prices, long parts, long divisor) {
    return Arrays.stream(prices)
        .map(price -> Math.round((double) price * divisor / parts) * parts / divisor)
        .toArray();
  }

  /// Whether nothing at all can be assigned here; if that is not so, being short or over was too
  /// cheap.
  private @Nullable Proof barred() {
    if (feasibility == null) {
      feasibility = new Program(model, pins, program.keys(), false, 1);
    }
    int without = feasibility.optimise();
    if (without >= 0) {
      return new Proof.NoPanel(without);
    }
    var prices = feasibility.prices();
    if (feasibility.bound(prices, false) < 0) {
      return new Proof.Barred(prices, feasibility.scale().parts());
    }
    if (penalty + 1 < PENALTIES.length) {
      program = new Program(model, pins, program.keys(), true, PENALTIES[++penalty]);
      int again = program.optimise();
      return again >= 0 ? new Proof.NoPanel(again) : program.gaps() > WHOLE ? barred() : null;
    }
    return null;
  }

  /// Keeps what is chosen if it is whole, good and better than the best.
  private void take(double[][] shares) {
    var panels = new int[shares.length][];
    for (int d = 0; d < shares.length; d++) {
      panels[d] = chosen(shares[d]);
      if (panels[d].length != model.task().perDossier()) {
        return;
      }
    }
    long gain = model.gain(panels);
    if (gain <= value || !Verdict.isGood(model, panels)) {
      return;
    }
    missing = model.task().connected() ? Pieces.apart(model, panels) : null;
    if (missing == null) {
      best = panels;
      value = gain;
    }
  }

  private static int[] chosen(double[] shares) {
    var panel = new int[shares.length];
    int size = 0;
    for (int juror = 0; juror < shares.length; juror++) {
      if (shares[juror] > 1 - WHOLE) {
        panel[size++] = juror;
      }
    }
    return Arrays.copyOf(panel, size);
  }

  private Proof fork(double[][] shares) {
    int at = -1;
    double middle = 1;
    int width = model.jurors();
    for (int d = 0; d < shares.length; d++) {
      for (int j = 0; j < width; j++) {
        double off = Math.abs(shares[d][j] - 0.5);
        if (pins.of(d, j) == Pins.FREE && shares[d][j] > WHOLE && off < middle - 1e-9) {
          middle = off;
          at = d * width + j;
        }
      }
    }
    if (at < 0) {
      return new Proof.Open();
    }
    int dossier = at / width;
    int juror = at % width;
    var with = pinned(dossier, juror, Pins.WITH);
    var without = pinned(dossier, juror, Pins.WITHOUT);
    pins.set(dossier, juror, Pins.FREE);
    return new Proof.Fork(dossier, juror, with, without);
  }

  private Proof pinned(int dossier, int juror, byte pin) {
    pins.set(dossier, juror, pin);
    return solve();
  }
}
