package org.toguna.zone;

import static org.toguna.tables.Tables.ZONE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.badge.Badges;
import org.toguna.edition.Edition;
import org.toguna.edition.FormWords;
import org.toguna.edition.Shelf;
import org.toguna.edition.ShelfRow;
import org.toguna.edition.ShelfTools;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.tables.tables.records.ZoneRecord;

/// The zones of an edition on the desk.
@Controller
@RequestMapping("/organisation/editions/{number}/zones")
class ZoneShelf extends Shelf {
  static final String WORDS = "zone";
  private static final int MOST_PEOPLE = 1_000_000;

  private final Badges badges;

  ZoneShelf(ShelfTools tools, Badges badges) {
    super(tools);
    this.badges = badges;
  }

  @Override
  protected Kind kind() {
    return new Kind(WORDS, "/zones", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("name", "number", "capacity");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return Zone.of(sql, edition.id()).stream()
        .map(zone -> new ShelfRow(zone.id(), cells(zone, scene), zone.example()))
        .toList();
  }

  private static List<String> cells(Zone zone, Scene scene) {
    var capacity = zone.capacity();
    return List.of(
        scene.say(zone.name()),
        Integer.toString(zone.number()),
        capacity.isPresent() ? scene.written().number(capacity.getAsInt()) : "—");
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    return List.of(
        Asked.words("name"), new Asked.Line("capacity", "number", false), Asked.number("position"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(ZONE, ZONE.ID.eq(id).and(ZONE.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          FormWords.put(values, "name", row.getName());
          Optional.ofNullable(row.getCapacity())
              .ifPresent(most -> values.put("capacity", most.toString()));
          values.put("position", row.getPosition().toString());
          return values;
        });
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    return Map.of("position", "100");
  }

  @Override
  protected String unique() {
    return "name.fr";
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var row = new ZoneRecord();
    row.setName(form.words("name", 60));
    var capacity = form.optionalNumber("capacity", 1, MOST_PEOPLE);
    row.setCapacity(capacity.isPresent() ? capacity.getAsInt() : null);
    row.setPosition(form.number("position", 0, 999));
    row.setExample(false);
    return (unit, id) -> {
      int changed =
          unit.sql()
              .update(ZONE)
              .set(row)
              .where(ZONE.ID.eq(id))
              .and(ZONE.EDITION_ID.eq(edition.id()))
              .execute();
      if (changed == 0) {
        var number = ZoneNumbers.free(unit, edition.id());
        var fresh = row.copy();
        fresh.setId(id);
        fresh.setEditionId(edition.id());
        fresh.setNumber(number.orElseThrow(() -> new Refused("name.fr", "zone.enough")));
        unit.sql().insertInto(ZONE).set(fresh).execute();
      }
    };
  }

  /// A zone that a valid badge opens stays: its number given to another zone would open that one.
  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .fetchOptional(ZONE, ZONE.ID.eq(id).and(ZONE.EDITION_ID.eq(edition.id())))
        .map(Zone::of)
        .ifPresent(zone -> {
          if (badges.anyOpens(unit.sql(), edition.id(), zone.right())) {
            throw new Refused("name.fr", "zone.open");
          }
          unit.sql().deleteFrom(ZONE).where(ZONE.ID.eq(id)).execute();
          unit.tell(new ZoneRemoved(edition.id(), zone.number()));
        });
  }
}
