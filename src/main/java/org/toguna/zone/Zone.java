package org.toguna.zone;

import static org.toguna.tables.Tables.ZONE;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.ZoneRecord;

/// A part of the place that not everybody may enter. Its number, 0 to 9, is the bit that opens it
/// among a badge's rights; without a capacity nobody counts who is in it.
public record Zone(UUID id, int number, Words name, OptionalInt capacity, boolean example) {
  public static final int MOST = 10;

  /// All bits: every zone there is or will be.
  public static final int EVERYWHERE = (1 << MOST) - 1;

  /// An edition's zones in the organiser's order.
  public static List<Zone> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(ZONE)
        .where(ZONE.EDITION_ID.eq(edition))
        .orderBy(ZONE.POSITION, ZONE.NUMBER)
        .fetch(Zone::of);
  }

  /// The bit that opens it among a badge's rights.
  public int right() {
    return 1 << number;
  }

  /// Whether these rights open it.
  public boolean openedBy(int rights) {
    return (rights & right()) != 0;
  }

  static Zone of(ZoneRecord row) {
    var capacity = row.getCapacity();
    return new Zone(
        row.getId(),
        row.getNumber(),
        row.getName(),
        capacity == null ? OptionalInt.empty() : OptionalInt.of(capacity),
        row.getExample());
  }
}
