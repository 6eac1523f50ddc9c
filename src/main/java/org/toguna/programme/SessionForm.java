package org.toguna.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.edition.FormWords;
import org.toguna.edition.Room;
import org.toguna.edition.RoomId;
import org.toguna.kit.web.Form;

/// A session as a form: its values, and what was typed.
final class SessionForm {
  /// What rooms, tracks and days an edition offers; anything else was not in our form.
  record Offer(List<RoomId> rooms, List<UUID> tracks) {
    static Offer of(DSLContext sql, Edition edition) {
      return new Offer(
          Room.of(sql, edition.id()).stream().map(Room::id).toList(),
          Track.of(sql, edition.id()).stream().map(Track::id).toList());
    }
  }

  static final List<String> LANGUAGES = List.of("fr", "en", "bm", "mos", "ha", "dje", "ff", "ar");
  static final List<String> LEVELS = List.of("BEGINNER", "INTERMEDIATE", "ADVANCED");
  private static final int LONGEST_MINUTES = 24 * 60;

  private SessionForm() {}

  static Map<String, String> values(Edition edition, Session session) {
    var values = new TreeMap<String, String>();
    var zone = edition.period().zone();
    values.put("version", "" + session.state().version());
    values.put("kind", session.subject().kind().name());
    values.put("number", text(session.subject().number()));
    FormWords.put(values, "title", session.subject().title());
    FormWords.put(values, "summary", session.subject().summary());
    session
        .slot()
        .starts()
        .map(at -> at.atZone(zone))
        .ifPresent(at -> {
          values.put("day", at.toLocalDate().toString());
          values.put("hour", at.toLocalTime().toString());
        });
    session.slot().length().ifPresent(length -> values.put("minutes", "" + length.toMinutes()));
    values.put("room", session.slot().room().map(RoomId::toString).orElse(""));
    values.put("track", session.topic().track().map(UUID::toString).orElse(""));
    session.topic().languages().forEach(code -> values.put("language." + code, "on"));
    values.put("countries", String.join(" ", session.topic().countries()));
    values.put("level", session.topic().level());
    values.put("seats", text(session.topic().seats()));
    return values;
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? "" + number.getAsInt() : "";
  }

  /// Reads the form over what was there: languages that the form does not offer stay.
  static Draft read(Form form, Edition edition, Optional<Session> before, Offer offer) {
    var kind = form.choice("kind", Kind.class, Kind.PANEL);
    var number = form.optionalNumber("number", 1, 999);
    var title = form.words("title", 300);
    var summary = form.optionalWords("summary", 5_000);
    var slot = slot(form, edition, offer);
    var topic =
        new Session.Topic(
            form.id("track", any -> any).filter(offer.tracks()::contains),
            languages(form, before),
            countries(form),
            LEVELS.contains(form.value("level")) ? form.value("level") : "",
            form.optionalNumber("seats", 0, 100_000));
    // Whoever edits an example makes it their own.
    return new Draft(new Session.Subject(kind, number, title, summary), slot, topic, false);
  }

  private static Session.Slot slot(Form form, Edition edition, Offer offer) {
    var room = form.id("room", RoomId::new).filter(offer.rooms()::contains);
    var day = form.optionalDate("day");
    if (day.isEmpty()) {
      return new Session.Slot(Optional.empty(), Optional.empty(), room);
    }
    var starts = hour(form).map(hour -> at(edition, LocalDateTime.of(day.get(), hour)));
    var minutes = form.optionalNumber("minutes", 1, LONGEST_MINUTES);
    return new Session.Slot(
        starts,
        minutes.isPresent()
            ? starts.map(from -> from.plus(Duration.ofMinutes(minutes.getAsInt())))
            : Optional.empty(),
        room);
  }

  private static Instant at(Edition edition, LocalDateTime moment) {
    return moment.atZone(edition.period().zone()).toInstant();
  }

  private static Optional<LocalTime> hour(Form form) {
    try {
      return Optional.of(LocalTime.parse(form.text("hour", 8)));
    } catch (DateTimeParseException unreadable) {
      form.wrong("hour", "programme.desk.hour.wrong");
      return Optional.empty();
    }
  }

  private static List<String> languages(Form form, Optional<Session> before) {
    var chosen = new ArrayList<>(LANGUAGES);
    chosen.removeIf(code -> !form.ticked("language." + code));
    before.ifPresent(session ->
        session.topic().languages().stream()
            .filter(code -> !LANGUAGES.contains(code))
            .forEach(chosen::add));
    return List.copyOf(chosen);
  }

  private static List<String> countries(Form form) {
    var codes =
        Session.codes(form.optional("countries", 100).toUpperCase(Locale.ROOT).replace(',', ' '));
    var known = List.of(Locale.getISOCountries());
    if (!known.containsAll(codes)) {
      form.wrong("countries", "programme.desk.countries.wrong");
      return List.of();
    }
    return codes.stream().distinct().toList();
  }
}
