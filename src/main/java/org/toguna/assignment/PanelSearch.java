package org.toguna.assignment;

import java.util.Arrays;

/// Finds the best panel of one dossier when every juror has a score: the right number of jurors, no
/// conflict, every rule, the least affinity. Exact, by trying jurors from the best score downwards
/// and leaving a way as soon as it can no longer win.
final class PanelSearch {
  static final long NONE = Long.MIN_VALUE;

  private final Task task;
  private final Pins pins;
  private final RuleCounts rules;
  private final long[][] richest;
  private final int[] chosen;
  private final long[] lifted;
  private final boolean[] free;
  private final Lift[] lifts;
  private final Skyband skyband;
  private final Order order;
  private long floor = Model.NO_FLOOR;
  private long weight;
  private int dossier;
  private long bestScore;
  private int[] best = {};

  PanelSearch(Task task, Pins pins) {
    this.task = task;
    this.pins = pins;
    this.rules = new RuleCounts(task);
    this.chosen = new int[task.perDossier()];
    int jurors = task.affinities().jurors().size();
    this.order = new Order(rules, jurors);
    this.lifted = new long[jurors];
    this.free = new boolean[jurors];
    this.skyband = new Skyband(rules.kinds(), task.perDossier());
    this.lifts = new Lift[task.affinities().dossiers().size()];
    this.richest = new long[task.affinities().dossiers().size()][];
    for (int d = 0; d < richest.length; d++) {
      richest[d] = richest(task.affinities().units()[d]);
      lifts[d] = new Lift(task.affinities().units()[d], task.perDossier());
    }
  }

  /// What the best so many jurors come to, whatever the rules.
  private long[] richest(long[] units) {
    var open = Arrays.stream(units).filter(one -> one != Affinities.CONFLICT).sorted().toArray();
    var sums = new long[task.perDossier() + 1];
    for (int n = 1; n < sums.length; n++) {
      sums[n] = n > open.length ? NONE / 4 : sums[n - 1] + open[open.length - n];
    }
    return sums;
  }

  void floor(long least) {
    floor = least;
  }

  /// The score of the best panel, or [#NONE] if there is no panel.
  long score(int ofDossier, long[] scores) {
    dossier = ofDossier;
    bestScore = NONE;
    rules.serve(ofDossier);
    if (takeTop(scores)) {
      return bestScore;
    }
    rules.clear();
    int pinned = 0;
    long score = 0;
    long units = 0;
    boolean within = true;
    for (int juror = 0; juror < scores.length; juror++) {
      if (pins.of(dossier, juror) == Pins.WITH && pinned < chosen.length) {
        chosen[pinned++] = juror;
        score += scores[juror];
        units += task.affinities().units()[dossier][juror];
        within &= rules.count(juror, 1);
      }
    }
    int toCome = task.perDossier() - pinned;
    if (within && rules.canStillKeep(toCome)) {
      lift(scores, toCome, floor - units);
      pick(0, pinned, score + weight * units, units);
    }
    return bestScore;
  }

  /// Orders the free jurors by score and, where there is a floor to come to, by what they add to
  /// it.
  private void lift(long[] scores, int toCome, long missing) {
    for (int juror = 0; juror < scores.length; juror++) {
      free[juror] = isOpen(juror) && pins.of(dossier, juror) == Pins.FREE;
    }
    var units = task.affinities().units()[dossier];
    weight = 0;
    if (floor != Model.NO_FLOOR) {
      order.sort(scores, free);
      skyband.narrow(order, units, free);
      weight = lifts[dossier].of(scores, free, toCome, missing);
    }
    for (int juror = 0; juror < scores.length; juror++) {
      lifted[juror] = free[juror] ? scores[juror] + weight * units[juror] : 0;
    }
    order.sort(lifted, free);
  }

  /// The panel found last.
  int[] panel() {
    var panel = best.clone();
    Arrays.sort(panel);
    return panel;
  }

  /// The highest scores are the panel, unless a rule, the floor or a pin says otherwise.
  private boolean takeTop(long[] scores) {
    var top = new long[task.perDossier()];
    Arrays.fill(top, NONE);
    for (int juror = 0; juror < scores.length; juror++) {
      if (pins.of(dossier, juror) == Pins.WITH) {
        return false;
      }
      if (isOpen(juror) && Order.key(scores, juror) > top[0]) {
        insert(top, Order.key(scores, juror));
      }
    }
    if (top[0] == NONE) {
      return true;
    }
    long units = 0;
    long score = 0;
    var panel = new int[top.length];
    for (int i = 0; i < top.length; i++) {
      panel[i] = Order.place(top[i]);
      score += scores[panel[i]];
      units += task.affinities().units()[dossier][panel[i]];
    }
    if (units < floor || !rules.areKeptBy(panel)) {
      return false;
    }
    best = panel;
    bestScore = score;
    return true;
  }

  static void insert(long[] top, long key) {
    int at = 0;
    while (at + 1 < top.length && top[at + 1] < key) {
      top[at] = top[at + 1];
      at++;
    }
    top[at] = key;
  }

  private boolean isOpen(int juror) {
    return task.affinities().isOpen(dossier, juror) && pins.of(dossier, juror) != Pins.WITHOUT;
  }

  private void pick(int from, int taken, long score, long units) {
    int toCome = chosen.length - taken;
    if (toCome == 0) {
      long real = score - weight * units;
      if (units >= floor && (bestScore == NONE || real > bestScore)) {
        bestScore = real;
        best = chosen.clone();
      }
      return;
    }
    long owed = weight == 0 ? 0 : weight * floor;
    for (int i = from; i + toCome <= order.size(); i++) {
      if (bestScore != NONE && score + order.most(i, toCome) - owed <= bestScore) {
        return;
      }
      tryNext(i, taken, score, units);
    }
  }

  private void tryNext(int at, int taken, long score, long units) {
    int juror = order.juror(at);
    int toCome = chosen.length - taken - 1;
    long with = units + task.affinities().units()[dossier][juror];
    if (with + richest[dossier][toCome] < floor) {
      return;
    }
    if (rules.count(juror, 1) && rules.canStillKeep(toCome)) {
      chosen[taken] = juror;
      pick(at + 1, taken + 1, score + order.scoreAt(at), with);
    }
    rules.count(juror, -1);
  }
}
