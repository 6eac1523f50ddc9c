package org.toguna.assignment;

/// Why no assignment is better than the one found: a tree whose leaves anybody can compute again.
///
/// A price stands on each juror and each cut. Whatever the assignment, a dossier cannot gain more
/// than its best panel does at those prices, and what the prices themselves bring is bounded by the
/// loads; so the sum bounds every assignment (Lagrangian duality, in whole numbers). Where one set
/// of prices is not enough, a pair is decided both ways.
sealed interface Proof {
  /// Prices, each of `1 / scale` units, that let nothing above the best value be.
  record Priced(long[] prices, long scale) implements Proof {}

  /// Prices that show, with all gains counted as nothing, that nothing can be assigned at all.
  record Barred(long[] prices, long scale) implements Proof {}

  /// A dossier that has no panel by itself.
  record NoPanel(int dossier) implements Proof {}

  /// Both ways of a pair.
  record Fork(int dossier, int juror, Proof with, Proof without) implements Proof {}

  /// The search was ended before this part was proved.
  record Open() implements Proof {}

  default boolean isWhole() {
    return switch (this) {
      case Priced _, Barred _, NoPanel _ -> true;
      case Open _ -> false;
      case Fork fork -> fork.with.isWhole() && fork.without.isWhole();
    };
  }

  /// How many leaves it has.
  default int leaves() {
    return switch (this) {
      case Priced _, Barred _, NoPanel _, Open _ -> 1;
      case Fork fork -> fork.with.leaves() + fork.without.leaves();
    };
  }
}
