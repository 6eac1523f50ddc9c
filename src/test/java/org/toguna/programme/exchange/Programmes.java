package org.toguna.programme.exchange;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Programmes of every shape that a format can carry whole.
final class Programmes {
  private static final LocalDate OPENING = LocalDate.of(2026, 1, 29);

  /// No seats are said: 0 stands for it here.
  private static final Arbitrary<Integer> NOBODY_COUNTED = Arbitraries.just(0);

  private Programmes() {}

  /// Any characters, among them those of our languages, Arabic, emoji and control characters.
  static Arbitrary<String> text(int length) {
    var any = Arbitraries.strings().ofMaxLength(length);
    var ours =
        Arbitraries.strings()
            .withChars("ɛɔɲŋɓɗƴǝɣḍ éà’«»<>&\"'\\;,:]]>\n\r\t\u0000\u001b")
            .ofMaxLength(length);
    var arabic =
        Arbitraries.of(
            "الأسبوع الرقمي", "🎉👩🏾‍💻 fête", "Bamanankan kalan", "<b>gras</b> &amp; \\r\\n");
    return Arbitraries.oneOf(any, ours, arabic);
  }

  static Arbitrary<String> line() {
    return text(40).map(text -> "T" + text);
  }

  /// What schedule.xml can carry: no capacities, and of persons only name and marks.
  static Arbitrary<Schedule> forXml() {
    return schedules(person(false), NOBODY_COUNTED);
  }

  static Arbitrary<Schedule> forJson() {
    return schedules(person(true), Arbitraries.integers().between(0, 5000));
  }

  private static Arbitrary<Schedule> schedules(Arbitrary<Person> person, Arbitrary<Integer> seats) {
    var zone =
        Arbitraries.of(
            "Africa/Bamako", "Africa/Niamey", "Europe/Paris", "UTC", "Asia/Kolkata", "+05:45");
    var days = Arbitraries.integers().between(0, 40);
    return Combinators.combine(
            line(), zone.map(ZoneId::of), days, Arbitraries.of("4", "2026-01"), seats)
        .flatAs((title, in, length, version, capacity) ->
            talk(in, person)
                .list()
                .ofMaxSize(6)
                .map(talks ->
                    schedule(
                        new Conference(
                            title,
                            "semaine_numerique",
                            OPENING,
                            OPENING.plusDays(length),
                            in,
                            Duration.ofMinutes(15),
                            URI.create("https://semaine.example/"),
                            version),
                        capacity,
                        talks)));
  }

  /// Numbers the talks and lists their tracks and rooms.
  private static Schedule schedule(Conference conference, int seats, List<Talk> drafts) {
    var next = new AtomicInteger(1);
    var talks = drafts.stream().map(talk -> talk.withMarks(marks(next.getAndIncrement()))).toList();
    var tracks = new LinkedHashMap<String, Track>();
    var rooms = new LinkedHashMap<String, Room>();
    for (Talk talk : talks) {
      var track = talk.topic().track();
      tracks.putIfAbsent(track, track.isEmpty() ? null : new Track(track, "#0a7b3c"));
      var room = talk.slot().room();
      var guid = UUID.nameUUIDFromBytes(room.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      rooms.putIfAbsent(
          room, room.isEmpty() ? null : new Room(room, guid, seats == 0 ? null : seats));
    }
    tracks.remove("");
    rooms.remove("");
    return new Schedule(
        conference, new ArrayList<>(tracks.values()), new ArrayList<>(rooms.values()), talks);
  }

  private static TalkMarks marks(int number) {
    return new TalkMarks(
        new UUID(0x4000L | number, Long.MIN_VALUE | number),
        number,
        "semaine-seance-" + number,
        "ABC%03d".formatted(number));
  }

  private static Arbitrary<Talk> talk(ZoneId zone, Arbitrary<Person> person) {
    return Combinators.combine(
            words(), slot(zone), topic(), person.list().ofMaxSize(3), references(), recording())
        .as((text, slot, topic, persons, references, recording) ->
            new Talk(
                marks(1), text, slot, topic, persons, references, recording, TalkState.PLANNED));
  }

  private static Arbitrary<TalkText> words() {
    return Combinators.combine(line(), text(40), text(200), text(200)).as(TalkText::new);
  }

  /// Every minute of a year, so also midnights, summer time and talks that last into the next day.
  private static Arbitrary<TalkSlot> slot(ZoneId zone) {
    var minutes = Arbitraries.longs().between(0, 365L * 24 * 60);
    var lengths =
        Arbitraries.integers().between(0, 99 * 60 + 59).edgeCases(edge -> edge.add(60, 0));
    return Combinators.combine(
            minutes, lengths, Arbitraries.of("", "Salle Djoliba", "Bazin & ɲɛgɛ", "قاعة"))
        .as((minute, length, room) ->
            new TalkSlot(
                Instant.parse("2026-01-29T00:00:00Z")
                    .plusSeconds(minute * 60)
                    .atZone(zone)
                    .toOffsetDateTime(),
                Duration.ofMinutes(length),
                room));
  }

  private static Arbitrary<TalkTopic> topic() {
    return Combinators.combine(
            Arbitraries.of("", "panel", "master class", "Cérémonie"),
            Arbitraries.of("", "IA & culture", "Tech <3"),
            Arbitraries.of("", "fr", "en", "bm", "mos", "ar"))
        .as(TalkTopic::new);
  }

  private static Arbitrary<References> references() {
    var link =
        Combinators.combine(text(20), Arbitraries.of(LinkKind.class))
            .as((title, kind) ->
                new Link(URI.create("https://exemple.ml/a?b=c&d=%C3%A9"), title, kind));
    var page = Arbitraries.of(URI.create("https://semaine.example/programme/ɲɛ")).injectNull(0.3);
    return Combinators.combine(page, link.list().ofMaxSize(2), link.list().ofMaxSize(2))
        .as(References::new);
  }

  private static Arbitrary<Recording> recording() {
    return Combinators.combine(text(10), Arbitraries.of(true, false)).as(Recording::new);
  }

  private static Arbitrary<Person> person(boolean whole) {
    var guid =
        Arbitraries.of(UUID.fromString("7b1327a5-049b-4411-8421-163743755933")).injectNull(0.5);
    var id = Arbitraries.longs().between(-5, 9_000_000).injectNull(0.3);
    return Combinators.combine(guid, id, line(), text(20), text(100))
        .as((uuid, number, name, body, life) ->
            whole
                ? new Person(new PersonMarks(uuid, number, "AB12"), name, body, "modératrice", life)
                : new Person(new PersonMarks(uuid, number, ""), name, "", "", ""));
  }
}
