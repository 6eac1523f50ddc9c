package org.toguna.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// How many of each group a growing panel has.
final class RuleCounts {
  private final List<Rule> rules;
  private final int[][] rulesOf;
  private final int[] needs;
  private final int[] counts;
  private final int[] least;
  private final int[] most;
  private final boolean everywhere;

  RuleCounts(Task task) {
    this.rules = task.rules();
    this.rulesOf = new int[task.affinities().jurors().size()][];
    for (int j = 0; j < rulesOf.length; j++) {
      rulesOf[j] = rulesOf(j);
    }
    this.needs = IntStream.range(0, rules.size()).filter(r -> rules.get(r).min() > 0).toArray();
    this.counts = new int[rules.size()];
    this.least = rules.stream().mapToInt(Rule::min).toArray();
    this.most = rules.stream().mapToInt(Rule::max).toArray();
    this.everywhere = rules.stream().allMatch(rule -> rule.dossiers().isEmpty());
  }

  /// From now on a panel of this dossier grows: rules for others do not count.
  void serve(int dossier) {
    if (everywhere) {
      return;
    }
    for (int r = 0; r < least.length; r++) {
      var rule = rules.get(r);
      least[r] = rule.isFor(dossier) ? rule.min() : 0;
      most[r] = rule.isFor(dossier) ? rule.max() : Integer.MAX_VALUE;
    }
  }

  private int[] rulesOf(int juror) {
    return IntStream.range(0, rules.size())
        .filter(r -> rules.get(r).members().get(juror))
        .toArray();
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  /// Counts a juror in or out; whether no group of theirs is over its most.
  boolean count(int juror, int more) {
    boolean within = true;
    for (int r : rulesOf[juror]) {
      counts[r] += more;
      within &= counts[r] <= most[r];
    }
    return within;
  }

  /// Whether every group can still come to its least with so many jurors to come.
  boolean canStillKeep(int toCome) {
    for (int r : needs) {
      if (counts[r] + toCome < least[r]) {
        return false;
      }
    }
    return true;
  }

  boolean areKeptBy(int[] panel) {
    if (rules.isEmpty()) {
      return true;
    }
    clear();
    boolean kept = true;
    for (int juror : panel) {
      kept &= count(juror, 1);
    }
    return kept && canStillKeep(0);
  }

  /// How many groups have a least.
  int needs() {
    return needs.length;
  }

  Rule needed(int need) {
    return rules.get(needs[need]);
  }

  int missing(int need) {
    return least[needs[need]] - counts[needs[need]];
  }

  /// By juror a number that is the same for those in the same groups.
  int[] kinds() {
    var numbers = new HashMap<List<Integer>, Integer>();
    var kinds = new int[rulesOf.length];
    for (int j = 0; j < kinds.length; j++) {
      var of = Arrays.stream(rulesOf[j]).boxed().toList();
      kinds[j] = numbers.computeIfAbsent(of, _ -> numbers.size());
    }
    return kinds;
  }
}
