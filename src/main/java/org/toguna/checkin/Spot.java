package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_PLACE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.edition.Room;
import org.toguna.kit.base.Lang;
import org.toguna.programme.Session;
import org.toguna.programme.Sessions;
import org.toguna.zone.Zone;

/// A place with what it is called, how many it may hold and how many are inside now.
record Spot(Place place, String name, OptionalInt most, int inside) {

  boolean full() {
    return most.isPresent() && inside >= most.getAsInt();
  }

  boolean over() {
    return most.isPresent() && inside > most.getAsInt();
  }

  /// The places that an edition's gates lead to, in the gates' order; `hall` is what the whole is
  /// called, `gone` a session that is no more.
  static List<Spot> of(DSLContext sql, EditionId edition, Lang lang, Names names) {
    var gates = Gate.of(sql, edition);
    var most = limits(sql, edition, gates);
    var called = called(sql, edition, gates, lang, names);
    var inside = inside(sql, edition);
    var spots = new ArrayList<Spot>();
    gates.stream()
        .map(Gate::place)
        .distinct()
        .forEach(place ->
            spots.add(
                new Spot(
                    place,
                    called.getOrDefault(place.key(), ""),
                    most.getOrDefault(place.key(), OptionalInt.empty()),
                    inside.getOrDefault(place.key(), 0))));
    return spots;
  }

  /// What places are called that have no name of their own.
  record Names(String hall, String gone) {}

  static Map<String, Integer> inside(DSLContext sql, EditionId edition) {
    return sql.selectFrom(CHECKIN_PLACE)
        .where(CHECKIN_PLACE.EDITION_ID.eq(edition))
        .fetchMap(CHECKIN_PLACE.PLACE, CHECKIN_PLACE.INSIDE);
  }

  private static Map<String, String> called(
      DSLContext sql, EditionId edition, List<Gate> gates, Lang lang, Names names) {
    var sessions = sessions(sql, edition, gates);
    var zones =
        Zone.of(sql, edition).stream()
            .collect(Collectors.toMap(Zone::number, zone -> zone.name().in(lang)));
    var called = new HashMap<String, String>();
    for (Gate gate : gates) {
      var leads = gate.leads();
      var name =
          switch (leads.kind()) {
            case ENTRANCE -> names.hall();
            case ZONE -> zones.getOrDefault(leads.zone().orElse(0), names.gone());
            case SESSION ->
                leads
                    .session()
                    .flatMap(id -> Optional.ofNullable(sessions.get(Place.session(id).key())))
                    .map(session -> session.subject().title().in(lang))
                    .orElse(names.gone());
          };
      called.put(gate.place().key(), name);
    }
    return called;
  }

  /// How many each of these gates' places may hold, where that is known: a zone's number, a
  /// session's seats, else those of its room.
  static Map<String, OptionalInt> limits(
      DSLContext sql, EditionId edition, Collection<Gate> gates) {
    var limits = new HashMap<String, OptionalInt>();
    Zone.of(sql, edition)
        .forEach(zone -> limits.put(Place.zone(zone.number()).key(), zone.capacity()));
    var sessions = sessions(sql, edition, gates);
    if (!sessions.isEmpty()) {
      var rooms =
          Room.of(sql, edition).stream().collect(Collectors.toMap(Room::id, Room::capacity));
      sessions.forEach((place, session) -> {
        var seats = session.topic().seats();
        int room = session.slot().room().map(id -> rooms.getOrDefault(id, 0)).orElse(0);
        limits.put(
            place,
            seats.isPresent() ? seats : room > 0 ? OptionalInt.of(room) : OptionalInt.empty());
      });
    }
    return limits;
  }

  private static Map<String, Session> sessions(
      DSLContext sql, EditionId edition, Collection<Gate> gates) {
    boolean any = gates.stream().anyMatch(gate -> gate.leads().session().isPresent());
    return any
        ? Sessions.all(sql, edition).stream()
            .collect(
                Collectors.toMap(session -> Place.session(session.id()).key(), session -> session))
        : Map.of();
  }
}
