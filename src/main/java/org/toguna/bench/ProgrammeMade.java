package org.toguna.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.toguna.kit.base.YamlMap;
import org.toguna.programme.exchange.Conference;
import org.toguna.programme.exchange.Person;
import org.toguna.programme.exchange.PersonMarks;
import org.toguna.programme.exchange.Recording;
import org.toguna.programme.exchange.References;
import org.toguna.programme.exchange.Room;
import org.toguna.programme.exchange.Schedule;
import org.toguna.programme.exchange.ScheduleJson;
import org.toguna.programme.exchange.Talk;
import org.toguna.programme.exchange.TalkMarks;
import org.toguna.programme.exchange.TalkSlot;
import org.toguna.programme.exchange.TalkState;
import org.toguna.programme.exchange.TalkText;
import org.toguna.programme.exchange.TalkTopic;
import org.toguna.programme.exchange.Track;

/// A programme of any length, the same each time: five days in twelve rooms, every session with an
/// abstract of some hundred words and one to five people.
final class ProgrammeMade {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 27);
  private static final ZoneId ZONE = ZoneId.of("Africa/Bamako");
  private static final int DAYS = 5;
  private static final int ROOMS = 12;
  private static final List<String> KINDS =
      List.of("panel", "master-class", "workshop", "pitch", "visit", "meeting");
  private static final List<String> WORDS =
      List.of(
          "administration",
          "numérique",
          "souveraineté",
          "données",
          "langues",
          "nationales",
          "culture",
          "intelligence",
          "artificielle",
          "identité",
          "signature",
          "confiance",
          "réseaux",
          "énergie",
          "paiement",
          "mobile",
          "santé",
          "école",
          "agriculture",
          "jeunesse",
          "femmes",
          "entreprises",
          "territoires",
          "archives",
          "justice",
          "logiciels",
          "libres",
          "cybersécurité",
          "formation",
          "services",
          "publics",
          "innovation",
          "coopération");
  private static final List<String> FIRST_NAMES =
      List.of(
          "Aminata",
          "Moussa",
          "Fatoumata",
          "Ibrahim",
          "Kadiatou",
          "Seydou",
          "Mariam",
          "Boubacar",
          "Rokia",
          "Adama",
          "Oumou",
          "Issa");
  private static final List<String> NAMES =
      List.of(
          "Traoré",
          "Diarra",
          "Coulibaly",
          "Keïta",
          "Sanogo",
          "Ouédraogo",
          "Maïga",
          "Cissé",
          "Dembélé",
          "Issoufou",
          "Touré",
          "Sidibé");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);

  private ProgrammeMade() {}

  /// The edition that such a programme belongs to.
  static YamlMap edition() {
    return YamlMap.read(
        "edition.yaml",
        """
        edition:
          number: 3
          name: { fr: Semaine du numérique, en: Digital week }
          dates: { from: %s, to: %s }
          published: true
          current: true
        """
            .formatted(FIRST, FIRST.plusDays(DAYS - 1)));
  }

  /// The programme as another software would hand it over.
  static byte[] json(int sessions) {
    var out = new ByteArrayOutputStream();
    try {
      ScheduleJson.write(new ProgrammeMade().schedule(sessions), out);
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private Schedule schedule(int sessions) {
    var rooms = new ArrayList<Room>();
    for (int i = 1; i <= ROOMS; i++) {
      rooms.add(new Room("Salle " + i, id("room", i), 100 * i));
    }
    var tracks = new ArrayList<Track>();
    for (int i = 0; i < 8; i++) {
      tracks.add(new Track(capital(WORDS.get(i * 4)), null));
    }
    var talks = new ArrayList<Talk>();
    for (int i = 0; i < sessions; i++) {
      talks.add(talk(i, rooms, tracks));
    }
    var conference =
        new Conference(
            "Semaine du numérique",
            "semaine_3",
            FIRST,
            FIRST.plusDays(DAYS - 1),
            ZONE,
            Duration.ofMinutes(5),
            null,
            "1");
    return new Schedule(conference, tracks, rooms, talks);
  }

  private Talk talk(int i, List<Room> rooms, List<Track> tracks) {
    var start =
        FIRST
            .plusDays(i / ROOMS % DAYS)
            .atTime(LocalTime.of(8, 0).plusMinutes(40L * (i / (ROOMS * DAYS))))
            .atZone(ZONE)
            .toOffsetDateTime();
    return new Talk(
        new TalkMarks(id("session", i), i + 1, "seance-" + (i + 1), ""),
        new TalkText(capital(words(6)), "", capital(words(40)) + '.', capital(words(90)) + '.'),
        new TalkSlot(start, Duration.ofMinutes(40), rooms.get(i % ROOMS).name()),
        new TalkTopic(KINDS.get(i % KINDS.size()), tracks.get(i % tracks.size()).name(), "fr"),
        people(1 + random.nextInt(5)),
        References.NONE,
        Recording.UNSAID,
        TalkState.PLANNED);
  }

  /// From about 430 people, so that many appear more than once.
  private List<Person> people(int count) {
    var people = new ArrayList<Person>();
    for (int i = 0; i < count; i++) {
      int one = random.nextInt(432);
      var name =
          FIRST_NAMES.get(one % 12) + ' ' + NAMES.get(one / 12 % 12) + (one < 144 ? "" : " " + one);
      people.add(
          new Person(
              new PersonMarks(id("person", one), (long) one + 1, ""),
              name,
              "Institut " + WORDS.get(one % WORDS.size()),
              i == 0 ? "moderator" : "panellist",
              capital(words(30)) + '.'));
    }
    return people.stream().distinct().toList();
  }

  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + text.substring(1);
  }

  private static UUID id(String what, int i) {
    return UUID.nameUUIDFromBytes((what + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
