package org.toguna.assignment;

import java.util.Arrays;
import java.util.BitSet;

/// Finds the best panel of one dossier when every juror has a score: the right number of jurors, no
/// conflict, every rule, the least affinity. Exact, by trying jurors from the best score downwards
/// and leaving a way as soon as it can no longer win.
final class PanelSearch {
  static final long NONE = Long.MIN_VALUE;

  /// Scores are below 2^50, so that a score and a place fit one number that sorts.
  private static final int PLACES = 1 << 12;

  private final Task task;
  private final Pins pins;
  private final RuleCounts rules;
  private final long[][] richest;
  private final int[] chosen;
  private final long[] sorted;
  private final long[] sums;
  private final int[][] next;
  private long floor = Model.NO_FLOOR;
  private int dossier;
  private int open;
  private long bestScore;
  private int[] best = {};

  PanelSearch(Task task, Pins pins) {
    this.task = task;
    this.pins = pins;
    this.rules = new RuleCounts(task);
    this.chosen = new int[task.perDossier()];
    this.sorted = new long[task.affinities().jurors().size()];
    this.sums = new long[sorted.length + 1];
    this.next = new int[rules.needs()][sorted.length + 1];
    this.richest = new long[task.affinities().dossiers().size()][];
    for (int d = 0; d < richest.length; d++) {
      richest[d] = richest(task.affinities().units()[d]);
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
    if (takeTop(scores)) {
      return bestScore;
    }
    sort(scores);
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
    if (within && toCome >= 0 && rules.canStillKeep(toCome)) {
      pick(0, pinned, score, units);
    }
    return bestScore;
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
      if (isOpen(juror) && key(scores, juror) > top[0]) {
        insert(top, key(scores, juror));
      }
    }
    if (top[0] == NONE) {
      return true;
    }
    long units = 0;
    long score = 0;
    var panel = new int[top.length];
    for (int i = 0; i < top.length; i++) {
      panel[i] = place(top[i]);
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

  private static void insert(long[] top, long key) {
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

  private static long key(long[] scores, int juror) {
    return scores[juror] * PLACES + (PLACES - 1 - juror);
  }

  private static int place(long key) {
    return PLACES - 1 - (int) Math.floorMod(key, (long) PLACES);
  }

  private long scoreAt(int place) {
    return Math.floorDiv(sorted[place], (long) PLACES);
  }

  /// The free jurors, best score first.
  private void sort(long[] scores) {
    open = 0;
    for (int juror = 0; juror < scores.length; juror++) {
      if (isOpen(juror) && pins.of(dossier, juror) == Pins.FREE) {
        sorted[open++] = key(scores, juror);
      }
    }
    Arrays.sort(sorted, 0, open);
    for (int i = 0; i < open / 2; i++) {
      long one = sorted[i];
      sorted[i] = sorted[open - 1 - i];
      sorted[open - 1 - i] = one;
    }
    for (int i = 0; i < open; i++) {
      sums[i + 1] = sums[i] + scoreAt(i);
    }
    for (int n = 0; n < rules.needs(); n++) {
      follow(next[n], rules.needed(n).members());
    }
  }

  /// For each place the first one from there on that is a member's.
  private void follow(int[] following, BitSet members) {
    following[open] = open;
    for (int i = open - 1; i >= 0; i--) {
      following[i] = members.get(place(sorted[i])) ? i : following[i + 1];
    }
  }

  private void pick(int from, int taken, long score, long units) {
    int toCome = chosen.length - taken;
    if (toCome == 0) {
      if (units >= floor && (bestScore == NONE || score > bestScore)) {
        bestScore = score;
        best = chosen.clone();
      }
      return;
    }
    for (int i = from; i + toCome <= open; i++) {
      if (bestScore != NONE && score + most(i, toCome) <= bestScore) {
        return;
      }
      tryNext(i, taken, score, units);
    }
  }

  /// The most that so many jurors from a place on can add: the next ones, or those that a group
  /// still needs and the next ones beside them.
  private long most(int from, int toCome) {
    long most = sums[from + toCome] - sums[from];
    for (int n = 0; n < rules.needs(); n++) {
      int missing = rules.missing(n);
      if (missing > 0) {
        most =
            Math.min(most, needed(n, from, missing) + sums[from + toCome - missing] - sums[from]);
      }
    }
    return most;
  }

  private long needed(int need, int from, int missing) {
    long sum = 0;
    int at = from - 1;
    for (int i = 0; i < missing; i++) {
      at = next[need][at + 1];
      if (at >= open) {
        return NONE / 4;
      }
      sum += scoreAt(at);
    }
    return sum;
  }

  private void tryNext(int at, int taken, long score, long units) {
    int juror = place(sorted[at]);
    int toCome = chosen.length - taken - 1;
    long with = units + task.affinities().units()[dossier][juror];
    if (with + richest[dossier][toCome] < floor) {
      return;
    }
    if (rules.count(juror, 1) && rules.canStillKeep(toCome)) {
      chosen[taken] = juror;
      pick(at + 1, taken + 1, score + scoreAt(at), with);
    }
    rules.count(juror, -1);
  }
}
