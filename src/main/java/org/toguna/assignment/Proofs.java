package org.toguna.assignment;

import java.util.List;
import java.util.Optional;

/// The proofs of one assignment, step by step as they were asked.
///
/// @param steps each with the model it speaks of
/// @param ceiling the dossier that cannot have more than the worst-served has, if that is why there
///   is no fairer assignment
public record Proofs(List<Step> steps, Optional<Integer> ceiling) {

  /// That nothing in a model gains more than `value`.
  record Step(Model model, long value, Proof proof) {}

  public boolean areWhole() {
    return steps.stream().allMatch(step -> step.proof().isWhole());
  }

  /// How many sets of prices it takes.
  public int leaves() {
    return steps.stream().mapToInt(step -> step.proof().leaves()).sum();
  }

  /// The last step is about the total.
  Step total() {
    return steps.getLast();
  }
}
