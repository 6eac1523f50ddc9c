package org.toguna.assignment;

import java.util.BitSet;

/// How many jurors of a group a dossier may and must have.
///
/// @param members the group's jurors by their place
public record Rule(String group, BitSet members, int min, int max) {

  int count(int[] panel) {
    int count = 0;
    for (int juror : panel) {
      count += members.get(juror) ? 1 : 0;
    }
    return count;
  }

  /// The same when a juror has left and those after have moved up.
  public Rule without(int juror) {
    var left = new BitSet();
    members.stream()
        .filter(member -> member != juror)
        .map(member -> member > juror ? member - 1 : member)
        .forEach(left::set);
    return new Rule(group, left, min, max);
  }
}
