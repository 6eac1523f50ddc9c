package org.toguna.assignment;

/// What became of a task.
public sealed interface Outcome {

  /// The best assignment, and why there is none better.
  ///
  /// @param panels the jurors of each dossier, by place
  /// @param total in units
  /// @param worst what the worst-served dossier comes to, in units
  /// @param kept how many pairs of the previous assignment it keeps, 0 where there was none
  record Assigned(int[][] panels, long total, long worst, int kept, Proofs proofs)
      implements Outcome {

    /// Whether nothing was left unproved.
    public boolean isProved() {
      return proofs.areWhole();
    }
  }

  /// Nothing can be assigned, and why.
  record Impossible(Obstacle obstacle) implements Outcome {}

  /// The search was given up before anything was found.
  record GivenUp() implements Outcome {}
}
