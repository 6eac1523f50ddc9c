package org.toguna.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.toguna.assignment.Objective;
import org.toguna.assignment.Obstacle;
import org.toguna.assignment.Outcome;
import org.toguna.assignment.Task;

/// What an assignment came to, for people and for programs.
record JuryWords(Task task, Outcome.Assigned assigned, Objective objective, boolean repaired) {

  record Result(
      boolean proved,
      String objective,
      BigDecimal total,
      BigDecimal worst,
      List<String> worstServed,
      int kept,
      String proof,
      List<Pair> pairs) {}

  record Pair(String dossier, String juror, BigDecimal affinity) {}

  Result result() {
    return new Result(
        assigned.isProved(),
        objective.name().toLowerCase(Locale.ROOT),
        amount(assigned.total()),
        amount(assigned.worst()),
        worstServed(),
        assigned.kept(),
        proof(),
        pairs());
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.add("total " + task.affinities().written(assigned.total()));
    lines.add(
        "worst dossier %s: %s"
            .formatted(worstServed().getFirst(), task.affinities().written(assigned.worst())));
    if (repaired) {
      lines.add("pairs kept " + assigned.kept());
    }
    lines.add(proof());
    return String.join("\n", lines);
  }

  private List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    var affinities = task.affinities();
    for (int d = 0; d < assigned.panels().length; d++) {
      for (int juror : assigned.panels()[d]) {
        pairs.add(
            new Pair(
                affinities.dossiers().get(d),
                affinities.jurors().get(juror),
                amount(affinities.units()[d][juror])));
      }
    }
    return pairs;
  }

  private List<String> worstServed() {
    var worst = new ArrayList<String>();
    for (int d = 0; d < assigned.panels().length; d++) {
      if (task.total(d, assigned.panels()[d]) == assigned.worst()) {
        worst.add(task.affinities().dossiers().get(d));
      }
    }
    return worst;
  }

  private BigDecimal amount(long units) {
    return BigDecimal.valueOf(units, task.affinities().decimals());
  }

  private String proof() {
    if (!assigned.isProved()) {
      return "not proved: the search was ended before it had seen every way; this is the best it saw";
    }
    int leaves = assigned.proofs().leaves();
    var prices = leaves == 1 ? "one set of prices" : leaves + " sets of prices";
    var fairest =
        objective == Objective.TOTAL
            ? ""
            : assigned
                .proofs()
                .ceiling()
                .map(d ->
                    ", and the best panel of %s comes to no more than the worst dossier has"
                        .formatted(task.affinities().dossiers().get(d)))
                .orElse("");
    return "optimal: bound %s equals the total, by %s%s"
        .formatted(task.affinities().written(assigned.total()), prices, fairest);
  }

  static String of(Obstacle obstacle) {
    return "Impossible: %s\ndossiers: %s\njurors: %s"
        .formatted(
            obstacle.sentence(),
            String.join(", ", obstacle.dossiers()),
            String.join(", ", obstacle.jurors()));
  }
}
