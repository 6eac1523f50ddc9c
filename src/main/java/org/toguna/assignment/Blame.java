package org.toguna.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which rules make a task impossible: each is left out in turn and comes back if that helps, so
/// that those which are left cannot be kept together, and any one of them less could be. Rules of
/// groups that begin alike up to a colon were asked as one and are left out as one.
final class Blame {
  /// Beyond so many it would take longer than the answer is worth.
  private static final int MOST = 24;

  private static final long EFFORT = 2_000;

  private Blame() {}

  /// None where it is impossible without any rule.
  static List<String> of(Task task) {
    var families = new TreeMap<String, List<Rule>>();
    task.rules()
        .forEach(rule ->
            families.computeIfAbsent(family(rule.group()), _ -> new ArrayList<>()).add(rule));
    if (families.isEmpty() || families.size() > MOST || !mayBe(task, List.of())) {
      return List.of();
    }
    var kept = new ArrayList<>(families.keySet());
    for (String family : families.keySet()) {
      kept.remove(family);
      if (mayBe(task, rules(families, kept))) {
        kept.add(family);
      }
    }
    return kept.stream().sorted().map(family -> called(family, families)).toList();
  }

  private static String family(String group) {
    int colon = group.indexOf(':');
    return colon < 0 ? group : group.substring(0, colon + 1) + "*";
  }

  private static String called(String family, Map<String, List<Rule>> families) {
    var rules = families.getOrDefault(family, List.of());
    return rules.size() == 1 ? rules.getFirst().group() : family;
  }

  private static List<Rule> rules(Map<String, List<Rule>> families, List<String> kept) {
    return kept.stream().flatMap(one -> families.getOrDefault(one, List.of()).stream()).toList();
  }

  /// What was not looked into to its end may be possible.
  private static boolean mayBe(Task task, List<Rule> rules) {
    var eased = new Task(task.affinities(), task.perDossier(), task.load(), rules, false);
    var result = Search.run(Model.of(eased), new Effort(EFFORT), Long.MIN_VALUE / 8);
    return result.found() || !result.proof().isWhole();
  }
}
