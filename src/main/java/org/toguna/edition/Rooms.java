package org.toguna.edition;

import static org.toguna.tables.Tables.ROOM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The rooms of an edition.
@Controller
@RequestMapping("/organisation/editions/{number}/salles")
public class Rooms extends Shelf {
  Rooms(ShelfTools tools) {
    super(tools);
  }

  @Override
  protected Kind kind() {
    return new Kind("edition.room", "/salles", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("name", "capacity", "equipment");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return Room.of(sql, edition.id()).stream()
        .map(room ->
            new ShelfRow(
                room.id().value(),
                List.of(room.name(), scene.written().number(room.capacity()), room.equipment()),
                room.example()))
        .toList();
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    return List.of(
        Asked.line("name"),
        Asked.number("capacity"),
        Asked.optional("equipment"),
        Asked.number("position"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(ROOM, ROOM.ID.eq(new RoomId(id)).and(ROOM.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          values.put("name", row.getName());
          values.put("capacity", row.getCapacity().toString());
          values.put("equipment", row.getEquipment());
          values.put("position", row.getPosition().toString());
          return values;
        });
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var name = form.text("name", 120);
    int capacity = form.number("capacity", 0, 100_000);
    var equipment = form.optional("equipment", 500);
    int position = form.number("position", 0, 999);
    return (unit, id) -> {
      var row = unit.sql().newRecord(ROOM);
      row.setName(name);
      row.setCapacity(capacity);
      row.setEquipment(equipment);
      row.setPosition(position);
      row.setExample(false);
      var fresh = row.copy();
      fresh.setId(new RoomId(id));
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(ROOM)
          .set(fresh)
          .onConflict(ROOM.ID)
          .doUpdate()
          .set(row)
          .where(ROOM.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(ROOM)
        .where(ROOM.ID.eq(new RoomId(id)))
        .and(ROOM.EDITION_ID.eq(edition.id()))
        .execute();
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    return Map.of("position", "100");
  }

  /// The room of this name, made if the edition has none: what an import needs.
  public static RoomId ensure(Unit unit, EditionId edition, String name) {
    unit.sql()
        .insertInto(ROOM)
        .set(ROOM.ID, new RoomId(Ids.next()))
        .set(ROOM.EDITION_ID, edition)
        .set(ROOM.NAME, name)
        .set(ROOM.CAPACITY, 0)
        .set(ROOM.EQUIPMENT, "")
        .set(ROOM.EXAMPLE, false)
        .set(ROOM.POSITION, 100)
        .onConflictDoNothing()
        .execute();
    return unit.sql()
        .fetchSingle(ROOM, ROOM.EDITION_ID.eq(edition).and(ROOM.NAME.eq(name)))
        .getId();
  }
}
