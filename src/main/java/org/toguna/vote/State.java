package org.toguna.vote;

/// How far a vote is; it only goes on.
enum State {
  /// Choices, hours and weight may change; nobody votes.
  DRAFT,
  /// All that is fixed; ballots are taken between its two hours.
  OPEN,
  /// Its hour is over and what is odd was looked for.
  CLOSED,
  /// The ballots were opened and published.
  COUNTED
}
