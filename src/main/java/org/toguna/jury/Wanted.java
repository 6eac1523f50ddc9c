package org.toguna.jury;

import java.util.List;
import org.toguna.assignment.Objective;

/// What is asked of an assignment: so many jurors a dossier, each with so many dossiers at least
/// and at most; at most `bodyMost` of one body on a dossier, 0 for any number; on each dossier
/// somebody who reads each of these languages; and the rules that its round had then.
record Wanted(
    int perDossier,
    int min,
    int max,
    Objective objective,
    int bodyMost,
    List<String> langs,
    List<GroupRule> rules) {

  /// A proposal of earlier days asked for no rules of groups.
  Wanted {
    rules = rules == null ? List.of() : List.copyOf(rules);
  }
}
