package org.toguna.kit.jobs;

/// How a try at a job ended.
public sealed interface Outcome {
  /// It is done; `note` is for whoever settles it, such as a receipt.
  record Done(String note) implements Outcome {}

  /// Something that may pass stood in the way: it is tried again, ever more rarely.
  record Again(String reason) implements Outcome {}

  /// Trying again would change nothing.
  record Never(String reason) implements Outcome {}
}
