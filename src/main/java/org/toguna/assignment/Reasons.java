package org.toguna.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Why this juror: for each pair what it brings, and what the assignment would lose without it.
public final class Reasons {
  private final Model model;
  private final Outcome.Assigned assigned;
  private final int[] loads;
  private final boolean[][] chosen;

  /// One pair explained.
  ///
  /// @param rank how many open jurors suit the dossier better, plus one
  /// @param atLeast what any assignment without the pair loses in total, by the prices of the
  ///   proof; in units
  /// @param swap the cheapest change of this panel and at most one other that does without the pair
  public record Reason(
      String dossier, String juror, long affinity, int rank, long atLeast, Swap swap) {}

  /// Whom the dossier would get, which dossier would get the juror in exchange, and what is lost.
  ///
  /// @param loss in units
  public record Swap(String juror, String exchange, long loss) {
    static final Swap NONE = new Swap("", "", Long.MAX_VALUE);

    public boolean exists() {
      return loss != Long.MAX_VALUE;
    }
  }

  private Reasons(Outcome.Assigned assigned) {
    this.model = assigned.proofs().total().model();
    this.assigned = assigned;
    this.loads = new int[model.jurors()];
    this.chosen = new boolean[model.dossiers()][model.jurors()];
    for (int d = 0; d < chosen.length; d++) {
      for (int juror : assigned.panels()[d]) {
        chosen[d][juror] = true;
        loads[juror]++;
      }
    }
  }

  /// All pairs, in the order of the dossiers.
  public static List<Reason> of(Outcome.Assigned assigned) {
    var reasons = new Reasons(assigned);
    var all = new ArrayList<Reason>();
    var losses = Losses.of(assigned);
    for (int d = 0; d < assigned.panels().length; d++) {
      for (int juror : assigned.panels()[d]) {
        all.add(reasons.of(d, juror, losses.without(d, juror)));
      }
    }
    return all;
  }

  private Reason of(int dossier, int juror, long atLeast) {
    var affinities = model.task().affinities();
    var units = affinities.units()[dossier];
    int better = (int) Arrays.stream(units).filter(one -> one > units[juror]).count();
    return new Reason(
        affinities.dossiers().get(dossier),
        affinities.jurors().get(juror),
        units[juror],
        better + 1,
        atLeast,
        cheapest(dossier, juror));
  }

  private Swap cheapest(int dossier, int juror) {
    var best = Swap.NONE;
    var units = model.task().affinities().units();
    for (int other = 0; other < model.jurors(); other++) {
      if (chosen[dossier][other] || !model.task().affinities().isOpen(dossier, other)) {
        continue;
      }
      long loss = units[dossier][juror] - units[dossier][other];
      if (loss < best.loss() && canMove(juror, other) && isGood(dossier, juror, other, -1)) {
        best = new Swap(model.task().affinities().jurors().get(other), "", loss);
      }
      best = exchanged(dossier, juror, other, best);
    }
    return best;
  }

  private boolean canMove(int from, int to) {
    return loads[from] > model.task().load().min() && loads[to] < model.task().load().max();
  }

  private Swap exchanged(int dossier, int juror, int other, Swap before) {
    var best = before;
    var affinities = model.task().affinities();
    var units = affinities.units();
    for (int second = 0; second < chosen.length; second++) {
      if (!chosen[second][other] || chosen[second][juror] || !affinities.isOpen(second, juror)) {
        continue;
      }
      long loss =
          units[dossier][juror]
              - units[dossier][other]
              + units[second][other]
              - units[second][juror];
      if (loss < best.loss() && isGood(dossier, juror, other, second)) {
        best = new Swap(affinities.jurors().get(other), affinities.dossiers().get(second), loss);
      }
    }
    return best;
  }

  /// Whether everything still holds after the change.
  private boolean isGood(int dossier, int juror, int other, int second) {
    var panels = assigned.panels().clone();
    panels[dossier] = changed(panels[dossier], juror, other);
    if (!isGood(dossier, panels[dossier])) {
      return false;
    }
    if (second >= 0) {
      panels[second] = changed(panels[second], other, juror);
      if (!isGood(second, panels[second])) {
        return false;
      }
    }
    return model.holds(panels)
        && (!model.task().connected() || Pieces.apart(model, panels) == null);
  }

  private boolean isGood(int dossier, int[] panel) {
    return Verdict.isGood(model.task(), dossier, panel)
        && model.task().total(dossier, panel) >= model.floor();
  }

  private static int[] changed(int[] panel, int from, int to) {
    return Arrays.stream(panel).map(juror -> juror == from ? to : juror).sorted().toArray();
  }
}
