package org.toguna.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.edition.Room;
import org.toguna.edition.RoomId;
import org.toguna.kit.base.Slug;

/// An edition's published programme, read whole in four queries however long it is.
record Programme(
    Edition edition,
    List<Session> sessions,
    Map<SessionId, List<Appearance>> people,
    Map<RoomId, Place> rooms,
    Map<UUID, Track> tracks) {

  /// A room with its noun in addresses.
  record Place(Room room, String slug) {}

  static Programme of(DSLContext sql, Edition edition) {
    return new Programme(
        edition,
        Sessions.published(sql, edition.id()),
        Appearance.shown(sql, edition.id()),
        places(sql, edition),
        Track.of(sql, edition.id()).stream()
            .collect(
                Collectors.toMap(
                    Track::id, Function.identity(), (one, other) -> one, LinkedHashMap::new)));
  }

  private static Map<RoomId, Place> places(DSLContext sql, Edition edition) {
    var places = new LinkedHashMap<RoomId, Place>();
    var taken = new TreeSet<String>();
    for (Room room : Room.of(sql, edition.id())) {
      var slug = Slug.free(Slug.of(room.name(), 40), "salle", taken::contains);
      taken.add(slug);
      places.put(room.id(), new Place(room, slug));
    }
    return places;
  }

  List<Appearance> on(Session session) {
    return people.getOrDefault(session.id(), List.of());
  }

  Optional<Place> placeOf(Session session) {
    return session.slot().room().map(rooms::get);
  }

  Optional<Track> trackOf(Session session) {
    return session.topic().track().map(tracks::get);
  }

  Optional<LocalDate> dayOf(Session session) {
    return session.slot().starts().map(this::dayOf);
  }

  LocalDate dayOf(Instant instant) {
    return instant.atZone(edition.period().zone()).toLocalDate();
  }

  /// The edition's days, and any other day that has a session.
  List<LocalDate> days() {
    var days = new TreeSet<>(edition.period().days());
    sessions.forEach(session -> dayOf(session).ifPresent(days::add));
    return List.copyOf(days);
  }

  /// The day a visitor wants without saying so: today while the week is on, else the first that has
  /// sessions.
  LocalDate firstShown(Instant now) {
    var today = dayOf(now);
    if (edition.period().days().contains(today)) {
      return today;
    }
    return sessions.stream()
        .flatMap(session -> dayOf(session).stream())
        .findFirst()
        .orElse(edition.period().from());
  }
}
