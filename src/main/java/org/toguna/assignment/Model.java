package org.toguna.assignment;

import java.util.ArrayList;
import java.util.List;

/// What an assignment must hold and what it is to gain, in numbers.
///
/// @param weights what each pair gains; not the affinity where as many pairs as possible are kept
/// @param floor the least affinity each dossier must come to
record Model(Task task, long[][] weights, List<Cut> cuts, long floor) {
  static final long NO_FLOOR = Long.MIN_VALUE / 4;

  static Model of(Task task) {
    return new Model(task, task.affinities().units(), List.of(), NO_FLOOR);
  }

  Model withFloor(long least) {
    return new Model(task, weights, cuts, least);
  }

  Model with(Cut cut) {
    var more = new ArrayList<>(cuts);
    more.add(cut);
    return new Model(task, weights, List.copyOf(more), floor);
  }

  Model gaining(long[][] other) {
    return new Model(task, other, cuts, floor);
  }

  int dossiers() {
    return task.affinities().dossiers().size();
  }

  int jurors() {
    return task.affinities().jurors().size();
  }

  /// The jurors' loads, then the cuts.
  int rows() {
    return jurors() + cuts.size();
  }

  int low(int row) {
    return row < jurors() ? task.load().min() : cuts.get(row - jurors()).least();
  }

  /// A cut has no upper end that matters: all pairs together.
  int high(int row) {
    return row < jurors() ? task.load().max() : dossiers() * task.perDossier();
  }

  /// How often a panel counts in a row.
  int count(int row, int dossier, int[] panel) {
    if (row >= jurors()) {
      return cuts.get(row - jurors()).count(dossier, panel);
    }
    for (int juror : panel) {
      if (juror == row) {
        return 1;
      }
    }
    return 0;
  }

  /// What panels gain, in units.
  long gain(int[][] panels) {
    long gain = 0;
    for (int d = 0; d < panels.length; d++) {
      for (int juror : panels[d]) {
        gain += weights[d][juror];
      }
    }
    return gain;
  }

  /// Whether loads and cuts hold; that each panel is a good one is its search's matter.
  boolean holds(int[][] panels) {
    for (int row = 0; row < rows(); row++) {
      int count = 0;
      for (int d = 0; d < panels.length; d++) {
        count += count(row, d, panels[d]);
      }
      if (count < low(row) || count > high(row)) {
        return false;
      }
    }
    return true;
  }
}
