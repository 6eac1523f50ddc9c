package org.toguna.assignment;

/// Whether an assignment is what was asked, counted without any of what found it.
final class Verdict {
  private Verdict() {}

  static boolean isGood(Model model, int[][] panels) {
    for (int d = 0; d < panels.length; d++) {
      if (!isGood(model.task(), d, panels[d]) || model.task().total(d, panels[d]) < model.floor()) {
        return false;
      }
    }
    return model.holds(panels);
  }

  /// Whether a panel has the right size, no conflict, and keeps every rule.
  static boolean isGood(Task task, int dossier, int[] panel) {
    if (panel.length != task.perDossier()) {
      return false;
    }
    for (int juror : panel) {
      if (!task.affinities().isOpen(dossier, juror)) {
        return false;
      }
    }
    for (Rule rule : task.rules()) {
      if (!rule.isKept(dossier, panel)) {
        return false;
      }
    }
    return true;
  }
}
