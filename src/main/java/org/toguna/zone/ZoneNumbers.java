package org.toguna.zone;

import static org.toguna.tables.Tables.ZONE;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;

/// Which number a new zone gets. Two at the same moment: the table lets one of them through.
final class ZoneNumbers {
  private ZoneNumbers() {}

  /// The smallest that no zone of the edition has; nothing when all ten are given.
  static OptionalInt free(Unit unit, EditionId edition) {
    var taken =
        unit.sql()
            .select(ZONE.NUMBER)
            .from(ZONE)
            .where(ZONE.EDITION_ID.eq(edition))
            .fetchSet(ZONE.NUMBER);
    return IntStream.range(0, Zone.MOST).filter(number -> !taken.contains(number)).findFirst();
  }
}
