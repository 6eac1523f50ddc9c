package org.toguna.calibration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who or what is in the file, each once, in the order of their UTF-8 bytes: the one order in which
/// everything is added up, whatever the order of the rows.
record Names(List<String> sorted, Map<String, Integer> places) {
  static final Comparator<String> ORDER =
      Comparator.comparing(
          name -> name.getBytes(StandardCharsets.UTF_8), (a, b) -> Arrays.compareUnsigned(a, b));

  static Names of(Stream<String> names) {
    var sorted = names.distinct().sorted(ORDER).toList();
    var places = new HashMap<String, Integer>();
    for (int place = 0; place < sorted.size(); place++) {
      places.put(sorted.get(place), place);
    }
    return new Names(sorted, places);
  }

  int size() {
    return sorted.size();
  }

  String at(int place) {
    return sorted.get(place);
  }

  int placeOf(String name) {
    return places.getOrDefault(name, -1);
  }
}
