package org.toguna.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Dossiers and jurors that hang together: from each one leads to each other by marks. Between two
/// panels nothing tells a lenient jury from a good set of dossiers.
public record Panel(List<String> dossiers, List<String> jurors) {

  /// The panels of all marks, each and all in the fixed order.
  static List<Panel> of(Design design) {
    int dossiers = design.names().size();
    var root = new int[dossiers + design.jurorNames().size()];
    Arrays.setAll(root, i -> i);
    for (int i = 0; i < design.marks(); i++) {
      int one = find(root, design.dossiers().of()[i]);
      int other = find(root, dossiers + design.jurors().of()[i]);
      root[Math.max(one, other)] = Math.min(one, other);
    }
    var members = new TreeMap<Integer, TreeSet<Integer>>();
    for (int i = 0; i < root.length; i++) {
      members.computeIfAbsent(find(root, i), first -> new TreeSet<>()).add(i);
    }
    var panels = new ArrayList<Panel>();
    for (var panel : members.values()) {
      panels.add(
          new Panel(
              panel.headSet(dossiers).stream().map(design.names()::at).toList(),
              panel.tailSet(dossiers).stream()
                  .map(i -> design.jurorNames().at(i - dossiers))
                  .toList()));
    }
    return List.copyOf(panels);
  }

  private static int find(int[] root, int start) {
    int i = start;
    while (root[i] != i) {
      root[i] = root[root[i]];
      i = root[i];
    }
    return i;
  }
}
