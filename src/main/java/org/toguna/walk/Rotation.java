package org.toguna.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who begins where. Group k of g begins at the place (k − 1) · n / g, rounded down, of the n
/// stands in the order drawn, goes on in that order and from the last stand to the first. With no
/// more groups than stands all begin at different places, and so are never due at the same one
/// after equally many steps.
final class Rotation {
  private Rotation() {}

  /// The place, counted from 0.
  static int begin(int group, int groups, int stands) {
    return (group - 1) * stands / groups;
  }

  static <T> List<T> route(List<T> order, int group, int groups) {
    var route = new ArrayList<>(order);
    Collections.rotate(route, -begin(group, groups, order.size()));
    return List.copyOf(route);
  }

  /// The rule and what it comes to, as the public journal holds its hash.
  static List<String> lines(List<Group> groups, int stands) {
    return Stream.concat(
            Stream.of(
                "group k of g begins at place 1 + floor((k - 1) * n / g) of the n stands as drawn,",
                "goes on in that order, and from the last place to the first",
                "n = " + stands,
                "g = " + groups.size()),
            IntStream.range(0, groups.size())
                .mapToObj(i ->
                    "%d begins at place %d: %s"
                        .formatted(
                            i + 1, begin(i + 1, groups.size(), stands) + 1, groups.get(i).name())))
        .toList();
  }
}
