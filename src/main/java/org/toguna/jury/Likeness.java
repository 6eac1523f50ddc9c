package org.toguna.jury;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;

/// What is alike between a juror and a dossier, as a conflict keeps it. All of it is kept and not
/// the first that is found: whoever lifts a conflict lifts what it read, and nothing that is seen
/// later.
final class Likeness {
  private static final String BETWEEN = " ; ";

  /// The database holds a thousand characters.
  private static final int LONGEST = 950;

  private Likeness() {}

  /// In one line; what does not fit is counted, so that one more is something else.
  static String told(SortedSet<String> alike) {
    var told = new StringBuilder();
    int unshown = 0;
    for (String one : alike) {
      var more = told.isEmpty() ? one : BETWEEN + one;
      if (told.length() + more.length() > LONGEST) {
        unshown++;
      } else {
        told.append(more);
      }
    }
    return unshown == 0 ? told.toString() : told + BETWEEN + "… +" + unshown;
  }

  /// Whether all that is seen now was seen before.
  static boolean covers(String before, String now) {
    return parts(before).containsAll(parts(now));
  }

  private static Collection<String> parts(String told) {
    return new HashSet<>(List.of(told.split(BETWEEN, -1)));
  }
}
