package org.toguna.assignment;

import java.util.List;

/// What makes a task impossible, with the dossiers and jurors whose demands cannot be met together,
/// and the groups whose rules stand in the way: none where it is impossible without any rule.
public record Obstacle(
    String sentence, List<String> dossiers, List<String> jurors, List<String> groups) {

  Obstacle(String sentence, List<String> dossiers, List<String> jurors) {
    this(sentence, dossiers, jurors, List.of());
  }

  /// The same where these groups’ rules were found to be why.
  Obstacle because(List<String> rules) {
    return rules.isEmpty()
        ? this
        : new Obstacle(
            "%s; these rules cannot be kept beside loads and conflicts: %s"
                .formatted(sentence, String.join(", ", rules)),
            dossiers,
            jurors,
            rules);
  }
}
