package org.toguna.assignment;

import java.util.BitSet;

/// What an assignment must be, written once more and plainly, for the tests.
final class Good {
  private Good() {}

  static boolean panel(Task task, int dossier, int[] panel) {
    for (int juror : panel) {
      if (task.affinities().units()[dossier][juror] == Affinities.CONFLICT) {
        return false;
      }
    }
    for (Rule rule : task.rules()) {
      if (rule.dossiers().isPresent() && !rule.dossiers().get().get(dossier)) {
        continue;
      }
      var of = new BitSet();
      for (int juror : panel) {
        of.set(juror);
      }
      of.and(rule.members());
      if (of.cardinality() < rule.min() || of.cardinality() > rule.max()) {
        return false;
      }
    }
    return panel.length == task.perDossier();
  }

  static boolean assignment(Task task, int[][] panels) {
    var loads = new int[task.affinities().jurors().size()];
    for (int[] panel : panels) {
      for (int juror : panel) {
        loads[juror]++;
      }
    }
    for (int load : loads) {
      if (load < task.load().min() || load > task.load().max()) {
        return false;
      }
    }
    return !task.connected() || isConnected(panels);
  }

  /// From the first dossier to every dossier, from one to the next that shares a juror.
  static boolean isConnected(int[][] panels) {
    var reached = new BitSet();
    var jurors = new BitSet();
    reached.set(0);
    boolean more = true;
    while (more) {
      more = false;
      for (int d = 0; d < panels.length; d++) {
        var own = new BitSet();
        for (int juror : panels[d]) {
          own.set(juror);
        }
        if (reached.get(d) || own.intersects(jurors)) {
          more |= !reached.get(d) || !contains(jurors, own);
          reached.set(d);
          jurors.or(own);
        }
      }
    }
    return reached.cardinality() == panels.length;
  }

  private static boolean contains(BitSet all, BitSet some) {
    var left = (BitSet) some.clone();
    left.andNot(all);
    return left.isEmpty();
  }
}
