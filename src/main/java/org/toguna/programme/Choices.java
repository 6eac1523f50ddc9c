package org.toguna.programme;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.toguna.edition.GuestCountry;
import org.toguna.kit.web.Scene;

/// What the filters offer: only what some session has.
record Choices(
    Map<String, String> rooms,
    List<Track> tracks,
    Map<String, String> languages,
    Map<String, String> countries,
    Map<String, String> kinds) {

  static Choices of(Programme programme, Scene scene) {
    var rooms = new LinkedHashMap<String, String>();
    var used = programme.sessions().stream().map(session -> session.slot().room()).collect(toSet());
    programme
        .rooms()
        .forEach((id, place) -> {
          if (used.contains(Optional.of(id))) {
            rooms.put(place.slug(), place.room().name());
          }
        });
    var tracks =
        programme.sessions().stream().map(session -> session.topic().track()).collect(toSet());
    return new Choices(
        rooms,
        programme.tracks().values().stream()
            .filter(track -> tracks.contains(Optional.of(track.id())))
            .toList(),
        languages(programme, scene),
        countries(programme, scene),
        kinds(programme, scene));
  }

  private static Map<String, String> languages(Programme programme, Scene scene) {
    var named = new LinkedHashMap<String, String>();
    programme.sessions().stream()
        .flatMap(session -> session.topic().languages().stream())
        .forEach(code -> named.computeIfAbsent(code, any -> Card.language(code, scene)));
    return named;
  }

  private static Map<String, String> countries(Programme programme, Scene scene) {
    var codes = new TreeSet<String>();
    programme.sessions().forEach(session -> codes.addAll(session.topic().countries()));
    programme
        .people()
        .values()
        .forEach(people -> people.forEach(one -> codes.add(one.guest().from().country())));
    codes.remove("");
    var named = new LinkedHashMap<String, String>();
    codes.forEach(code -> named.put(code, GuestCountry.countryName(code, scene.lang())));
    return named;
  }

  private static Map<String, String> kinds(Programme programme, Scene scene) {
    var named = new LinkedHashMap<String, String>();
    for (Kind kind : Kind.values()) {
      if (programme.sessions().stream().anyMatch(session -> session.subject().kind() == kind)) {
        named.merge(kind.look(), scene.say(kind.key()), (one, other) -> other);
      }
    }
    return named;
  }

  Map<String, String> trackNames(Scene scene) {
    var named = new LinkedHashMap<String, String>();
    tracks.forEach(track -> named.put(track.slug(), scene.say(track.name())));
    return named;
  }
}
