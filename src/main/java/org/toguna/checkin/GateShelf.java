package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_GATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Shelf;
import org.toguna.edition.ShelfRow;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.programme.SessionId;
import org.toguna.programme.Sessions;
import org.toguna.tables.tables.records.CheckinGateRecord;
import org.toguna.zone.Zone;

/// An edition's gates on the desk.
@Controller
@RequestMapping("/organisation/editions/{number}" + GateShelf.PATH)
class GateShelf extends Shelf {
  static final String PATH = "/portes";
  private static final String TOPIC = "checkin";

  GateShelf(ShelfTools tools) {
    super(tools);
  }

  @Override
  protected Kind kind() {
    return new Kind("checkin.gate", PATH, TOPIC);
  }

  @Override
  protected List<String> columns() {
    return List.of("name", "kind", "inside", "ways");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    var places =
        Spot.of(sql, edition.id(), scene.lang(), WatchWords.names(scene)).stream()
            .collect(Collectors.toMap(spot -> spot.place().key(), Spot::name));
    return Gate.of(sql, edition.id()).stream()
        .map(gate ->
            new ShelfRow(
                gate.id(),
                List.of(
                    gate.name(),
                    scene.say(gate.leads().kind().key()),
                    places.getOrDefault(gate.place().key(), ""),
                    scene.say(gate.ways().key())),
                false))
        .toList();
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var kinds = new LinkedHashMap<String, String>();
    for (Gate.Kind kind : Gate.Kind.values()) {
      kinds.put(kind.name(), scene.say(kind.key()));
    }
    var ways = new LinkedHashMap<String, String>();
    for (Gate.Ways way : Gate.Ways.values()) {
      ways.put(way.name(), scene.say(way.key()));
    }
    var sessions = new LinkedHashMap<String, String>();
    sessions.put("", "—");
    Sessions.all(sql, edition.id())
        .forEach(session ->
            sessions.put(session.id().value().toString(), scene.say(session.subject().title())));
    return List.of(
        Asked.line("name"),
        new Asked.Choice("kind", kinds, true),
        new Asked.Choice("zone", zones(sql, edition, scene), false),
        new Asked.Choice("session", sessions, false),
        new Asked.Choice("ways", ways, true),
        Asked.number("position"));
  }

  private static Map<String, String> zones(DSLContext sql, Edition edition, Scene scene) {
    var zones = new LinkedHashMap<String, String>();
    zones.put("", "—");
    Zone.of(sql, edition.id())
        .forEach(zone -> zones.put("" + zone.number(), scene.say(zone.name())));
    return zones;
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(
            CHECKIN_GATE, CHECKIN_GATE.ID.eq(id).and(CHECKIN_GATE.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          values.put("name", row.getName());
          values.put("kind", row.getKind());
          values.put("zone", Optional.ofNullable(row.getZone()).map(String::valueOf).orElse(""));
          values.put(
              "session",
              Optional.ofNullable(row.getSessionId())
                  .map(one -> one.value().toString())
                  .orElse(""));
          values.put("ways", row.getWays());
          values.put("position", row.getPosition().toString());
          return values;
        });
  }

  @Override
  protected Map<String, String> fresh(Edition edition) {
    return Map.of(
        "kind", Gate.Kind.ENTRANCE.name(), "ways", Gate.Ways.BOTH.name(), "position", "100");
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var row = new CheckinGateRecord();
    row.setName(form.text("name", 80));
    var kind = form.choice("kind", Gate.Kind.class, Gate.Kind.ENTRANCE);
    row.setKind(kind.name());
    row.setWays(form.choice("ways", Gate.Ways.class, Gate.Ways.BOTH).name());
    row.setPosition(form.number("position", 0, 999));
    var zone = form.optionalNumber("zone", 0, 9);
    var session = form.id("session", SessionId::new);
    row.setZone(null);
    row.setSessionId(null);
    switch (kind) {
      case ENTRANCE -> row.setPlace(Place.HALL.key());
      case ZONE -> {
        if (zone.isEmpty()) {
          form.wrong("zone", "web.form.missing");
        }
        row.setZone(zone.orElse(0));
        row.setPlace(Place.zone(zone.orElse(0)).key());
      }
      case SESSION -> {
        if (session.isEmpty()) {
          form.wrong("session", "web.form.missing");
        }
        session.ifPresent(id -> {
          row.setSessionId(id);
          row.setPlace(Place.session(id).key());
        });
      }
    }
    return (unit, id) -> write(unit, edition, id, row);
  }

  private static void write(Unit unit, Edition edition, UUID id, CheckinGateRecord row) {
    var sql = unit.sql();
    if (row.getSessionId() != null
        && Sessions.find(sql, edition.id(), row.getSessionId()).isEmpty()) {
      throw new Refused("session", "web.form.choice");
    }
    var zone = row.getZone();
    if (zone != null
        && Zone.of(sql, edition.id()).stream().noneMatch(one -> one.number() == zone)) {
      throw new Refused("zone", "web.form.choice");
    }
    var fresh = row.copy();
    fresh.setId(id);
    fresh.setEditionId(edition.id());
    sql.insertInto(CHECKIN_GATE)
        .set(fresh)
        .onConflict(CHECKIN_GATE.ID)
        .doUpdate()
        .set(row)
        .where(CHECKIN_GATE.EDITION_ID.eq(edition.id()))
        .execute();
    Duties.changed(unit);
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(CHECKIN_GATE)
        .where(CHECKIN_GATE.ID.eq(id))
        .and(CHECKIN_GATE.EDITION_ID.eq(edition.id()))
        .execute();
    Duties.changed(unit);
  }
}
