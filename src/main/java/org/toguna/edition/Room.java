package org.toguna.edition;

import static org.toguna.tables.Tables.ROOM;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
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

  /// The ids of an edition's rooms, to be asked about inside another slice's question.
  public static Select<Record1<RoomId>> idsOf(Field<EditionId> edition) {
    return DSL.select(ROOM.ID).from(ROOM).where(ROOM.EDITION_ID.eq(edition));
  }

  /// What the room is called; empty when it is no more.
  public static Optional<String> name(DSLContext sql, RoomId room) {
    return sql.select(ROOM.NAME).from(ROOM).where(ROOM.ID.eq(room)).fetchOptional(ROOM.NAME);
  }

  private static Room of(RoomRecord row) {
    return new Room(
        row.getId(), row.getName(), row.getCapacity(), row.getEquipment(), row.getExample());
  }
}
