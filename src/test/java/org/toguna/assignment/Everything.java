package org.toguna.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Tries every assignment of a small task, without any thought: what the search must agree with.
final class Everything {
  private final Task task;
  private final List<List<int[]>> panels = new ArrayList<>();

  Everything(Task task) {
    this.task = task;
    for (int d = 0; d < task.affinities().dossiers().size(); d++) {
      var good = new ArrayList<int[]>();
      choose(d, 0, new int[0], good);
      panels.add(good);
    }
  }

  private void choose(int dossier, int from, int[] panel, List<int[]> good) {
    if (panel.length == task.perDossier()) {
      if (Good.panel(task, dossier, panel)) {
        good.add(panel);
      }
      return;
    }
    for (int j = from; j < task.affinities().jurors().size(); j++) {
      var longer = Arrays.copyOf(panel, panel.length + 1);
      longer[panel.length] = j;
      choose(dossier, j + 1, longer, good);
    }
  }

  List<int[]> panels(int dossier) {
    return panels.get(dossier);
  }

  void each(Consumer<int[][]> seen) {
    each(0, new int[panels.size()][], seen);
  }

  private void each(int dossier, int[][] chosen, Consumer<int[][]> seen) {
    if (dossier == panels.size()) {
      if (Good.assignment(task, chosen)) {
        seen.accept(chosen.clone());
      }
      return;
    }
    for (int[] panel : panels.get(dossier)) {
      chosen[dossier] = panel;
      each(dossier + 1, chosen, seen);
    }
  }

  /// How many assignments there are, loads and connection aside.
  long size() {
    return panels.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
  }
}
