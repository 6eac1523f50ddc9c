package org.toguna.checkin;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;

/// A zone that badges may open.
record Area(int number, Words name, OptionalInt capacity) {
  private static final int MOST = 10;

  static List<Area> of(DSLContext sql, EditionId edition) {
    return IntStream.range(0, MOST)
        .mapToObj(number -> new Area(number, Words.french("Zone " + number), OptionalInt.empty()))
        .toList();
  }
}
