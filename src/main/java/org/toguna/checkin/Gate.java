package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_GATE;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.programme.SessionId;
import org.toguna.tables.tables.records.CheckinGateRecord;

/// Where badges are looked at.
record Gate(UUID id, EditionId edition, String name, Leads leads, Ways ways) {

  /// What lies behind it.
  record Leads(Kind kind, Place place, OptionalInt zone, Optional<SessionId> session) {}

  enum Kind {
    ENTRANCE,
    ZONE,
    SESSION;

    String key() {
      return "checkin.gate.kind." + name();
    }
  }

  /// Which ways are counted there.
  enum Ways {
    IN,
    OUT,
    BOTH;

    String key() {
      return "checkin.gate.ways." + name();
    }
  }

  Place place() {
    return leads.place();
  }

  /// An edition's gates in the organiser's order.
  static List<Gate> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(CHECKIN_GATE)
        .where(CHECKIN_GATE.EDITION_ID.eq(edition))
        .orderBy(CHECKIN_GATE.POSITION, CHECKIN_GATE.NAME)
        .fetch(Gate::of);
  }

  static Gate of(CheckinGateRecord row) {
    var zone = row.getZone();
    return new Gate(
        row.getId(),
        row.getEditionId(),
        row.getName(),
        new Leads(
            Kind.valueOf(row.getKind()),
            new Place(row.getPlace()),
            zone == null ? OptionalInt.empty() : OptionalInt.of(zone),
            Optional.ofNullable(row.getSessionId())),
        Ways.valueOf(row.getWays()));
  }
}
