package org.toguna.assignment;

import java.util.List;

/// What is asked: so many jurors for each dossier, within loads and rules, in panels that are
/// connected by shared dossiers unless that is waived.
public record Task(
    Affinities affinities, int perDossier, Load load, List<Rule> rules, boolean connected) {

  /// What a dossier's panel comes to, in units.
  public long total(int dossier, int[] panel) {
    long total = 0;
    for (int juror : panel) {
      total += affinities.units()[dossier][juror];
    }
    return total;
  }

  /// What the worst-served dossier comes to, in units.
  long worst(int[][] panels) {
    long worst = Long.MAX_VALUE;
    for (int d = 0; d < panels.length; d++) {
      worst = Math.min(worst, total(d, panels[d]));
    }
    return worst;
  }

  /// The same without one juror.
  public Task without(int juror) {
    return new Task(
        affinities.without(juror),
        perDossier,
        load,
        rules.stream().map(rule -> rule.without(juror)).toList(),
        connected);
  }

  /// The same without asking that panels are connected.
  Task separate() {
    return new Task(affinities, perDossier, load, rules, false);
  }
}
