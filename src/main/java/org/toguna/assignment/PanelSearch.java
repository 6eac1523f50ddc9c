package org.toguna.assignment;

import java.util.Arrays;
import java.util.List;

/// Finds the best panel of one dossier when every juror has a score: the right number of jurors, no
/// conflict, every rule, the least affinity. Exact, by trying jurors from the best score downwards
/// and leaving a way as soon as it can no longer win.
final class PanelSearch {
  static final long NONE = Long.MIN_VALUE;

  /// Scores are below 2^50, so that a score and a place fit one number that sorts.
  private static final int PLACES = 1 << 12;

  private final Task task;
  private final Pins pins;
  private final List<Rule> rules;
  private final long[][] richest;
  private final int[] counts;
  private final int[] chosen;
  private final long[] sorted;
  private long floor = Model.NO_FLOOR;
  private int dossier;
  private int open;
  private long bestScore;
  private int[] best = {};

  PanelSearch(Task task, Pins pins) {
    this.task = task;
    this.pins = pins;
    this.rules = task.rules();
    this.counts = new int[rules.size()];
    this.chosen = new int[task.perDossier()];
    this.sorted = new long[task.affinities().jurors().size()];
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
    if (rules.isEmpty() && takeTop(scores)) {
      return bestScore;
    }
    sort(scores);
    Arrays.fill(counts, 0);
    int pinned = 0;
    long score = 0;
    long units = 0;
    for (int juror = 0; juror < scores.length; juror++) {
      if (pins.of(dossier, juror) == Pins.WITH && pinned < chosen.length) {
        chosen[pinned++] = juror;
        score += scores[juror];
        units += task.affinities().units()[dossier][juror];
        count(juror, 1);
      }
    }
    if (isWithin(task.perDossier() - pinned)) {
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

  /// Without rules the highest scores are the panel, unless the floor or a pin says otherwise.
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
    if (units < floor) {
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
  }

  private void count(int juror, int more) {
    for (int r = 0; r < counts.length; r++) {
      if (rules.get(r).members().get(juror)) {
        counts[r] += more;
      }
    }
  }

  /// Whether the rules can still be kept with so many jurors to come.
  private boolean isWithin(int toCome) {
    if (toCome < 0) {
      return false;
    }
    for (int r = 0; r < counts.length; r++) {
      var rule = rules.get(r);
      if (rule.isOver(counts[r]) || counts[r] + toCome < rule.min()) {
        return false;
      }
    }
    return true;
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
    long ahead = 0;
    for (int i = from; i < Math.min(from + toCome, open); i++) {
      ahead += scoreAt(i);
    }
    for (int i = from; i + toCome <= open; i++) {
      if (bestScore != NONE && score + ahead <= bestScore) {
        return;
      }
      tryNext(i, taken, score, units);
      ahead += (i + toCome < open ? scoreAt(i + toCome) : 0) - scoreAt(i);
    }
  }

  private void tryNext(int at, int taken, long score, long units) {
    int juror = place(sorted[at]);
    int toCome = chosen.length - taken - 1;
    long with = units + task.affinities().units()[dossier][juror];
    if (with + richest[dossier][toCome] < floor) {
      return;
    }
    count(juror, 1);
    if (isWithin(toCome)) {
      chosen[taken] = juror;
      pick(at + 1, taken + 1, score + scoreAt(at), with);
    }
    count(juror, -1);
  }
}
