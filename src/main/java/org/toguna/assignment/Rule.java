package org.toguna.assignment;

import java.util.BitSet;
import java.util.Optional;

/// How many jurors of a group a dossier may and must have.
///
/// @param members the group's jurors by their place
/// @param dossiers to which dossiers it applies, by their place; nothing for all
public record Rule(String group, BitSet members, int min, int max, Optional<BitSet> dossiers) {

  /// One for every dossier.
  public Rule(String group, BitSet members, int min, int max) {
    this(group, members, min, max, Optional.empty());
  }

  boolean isFor(int dossier) {
    return dossiers.isEmpty() || dossiers.get().get(dossier);
  }

  /// Whether a panel of this dossier keeps it.
  boolean isKept(int dossier, int[] panel) {
    int count = count(panel);
    return !isFor(dossier) || (count >= min && count <= max);
  }

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
    return new Rule(group, left, min, max, dossiers);
  }
}
