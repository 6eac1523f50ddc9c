package org.toguna.zone;

import static org.toguna.tables.Tables.ZONE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFilePart;
import org.toguna.edition.Told;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.ZoneRecord;

/// The section `zones` of an edition's file. Numbers name them, since badges do.
@Component
@Order(15)
class ZoneFile implements EditionFilePart {
  private static final String SECTION = "zones";

  @Override
  public List<String> sections() {
    return List.of(SECTION);
  }

  @Override
  public void take(Unit unit, Edition edition, YamlMap file) {
    int position = 0;
    for (YamlMap facts : file.maps(SECTION)) {
      position += 10;
      facts.allow("number", "name", "capacity", "example");
      var row = read(facts);
      row.setPosition(position);
      var fresh = row.copy();
      fresh.setId(Ids.next());
      fresh.setEditionId(edition.id());
      fresh.setNumber(number(facts));
      unit.sql()
          .insertInto(ZONE)
          .set(fresh)
          .onConflict(ZONE.EDITION_ID, ZONE.NUMBER)
          .doUpdate()
          .set(row)
          .execute();
    }
  }

  private static int number(YamlMap facts) {
    int number = facts.number("number");
    if (number < 0 || number >= Zone.MOST) {
      throw facts.badValue("number", "is not from 0 to 9");
    }
    return number;
  }

  private static ZoneRecord read(YamlMap facts) {
    var row = new ZoneRecord();
    row.setName(facts.words("name"));
    row.setCapacity(null);
    if (facts.has("capacity")) {
      row.setCapacity(facts.number("capacity"));
      if (row.getCapacity() < 1) {
        throw facts.badValue("capacity", "is not a number of people; leave it out for no limit");
      }
    }
    row.setExample(facts.flag("example"));
    return row;
  }

  @Override
  public Map<String, Object> told(DSLContext sql, Edition edition) {
    var zones = Zone.of(sql, edition.id());
    return zones.isEmpty()
        ? Map.of()
        : Map.of(SECTION, zones.stream().map(ZoneFile::told).toList());
  }

  private static Map<String, Object> told(Zone zone) {
    var told = new LinkedHashMap<String, Object>();
    told.put("number", zone.number());
    Told.words(told, "name", zone.name());
    zone.capacity().ifPresent(capacity -> told.put("capacity", capacity));
    Told.flag(told, "example", zone.example());
    return told;
  }
}
