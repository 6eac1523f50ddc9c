package org.toguna.edition;

import static org.toguna.tables.Tables.ROOM;

import java.util.List;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.RoomRecord;

/// A room with its places and what stands in it.
public record Room(RoomId id, String name, int capacity, String equipment, boolean example) {

  /// An edition's rooms in the organiser's order.
  public static List<Room> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(ROOM)
        .where(ROOM.EDITION_ID.eq(edition))
        .orderBy(ROOM.POSITION, ROOM.NAME)
        .fetch(Room::of);
  }

  private static Room of(RoomRecord row) {
    return new Room(
        row.getId(), row.getName(), row.getCapacity(), row.getEquipment(), row.getExample());
  }
}
