package org.toguna.programme.exchange;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Where in a file something stands: its line (0 where nobody knows) and the way to it from the
/// root, whose step is the name of the file. Places share their parents, so that a million of them
/// cost little.
record Place(int line, @Nullable Place parent, String step) {
  private static final int LONGEST_STEP = 60;

  static Place file(String name) {
    return new Place(0, null, Excerpts.quote(name));
  }

  Place at(String step) {
    return at(step, line);
  }

  Place at(String step, int line) {
    var kept = step.length() > LONGEST_STEP ? step.substring(0, LONGEST_STEP) + "…" : step;
    return new Place(line, this, kept);
  }

  /// The way from the root as a JSON pointer, empty for the file as a whole.
  public String path() {
    var path = new StringBuilder();
    var steps = steps();
    steps.removeFirst();
    for (String one : steps) {
      path.append('/').append(one.replace("~", "~0").replace("/", "~1"));
    }
    return path.toString();
  }

  public String file() {
    return steps().getFirst();
  }

  private ArrayDeque<String> steps() {
    var steps = new ArrayDeque<String>();
    for (Place place = this; place != null; place = place.parent) {
      steps.addFirst(place.step);
    }
    return steps;
  }
}
