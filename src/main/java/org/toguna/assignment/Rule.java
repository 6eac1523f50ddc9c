package org.toguna.assignment;

import java.util.BitSet;

/// How many jurors of a group a dossier may and must have.
///
/// @param members the group's jurors by their place
public record Rule(String group, BitSet members, int min, int max) {

  /// Whether so many of the group are too many.
  boolean isOver(int count) {
    return count > max;
  }

  int count(int[] panel) {
    int count = 0;
    for (int juror : panel) {
      count += members.get(juror) ? 1 : 0;
    }
    return count;
  }
}
