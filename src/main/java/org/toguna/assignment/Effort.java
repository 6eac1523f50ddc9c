package org.toguna.assignment;

/// How much searching is left: counted, not timed, so that the same input ends the same way
/// everywhere.
final class Effort {
  private long left;

  Effort(long nodes) {
    this.left = nodes;
  }

  boolean more() {
    return --left >= 0;
  }
}
