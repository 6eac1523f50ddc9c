package org.toguna.programme;

import static org.toguna.tables.Tables.TRACK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.RoomId;
import org.toguna.edition.Rooms;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Slug;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.programme.exchange.Finding;
import org.toguna.programme.exchange.Schedule;
import org.toguna.programme.exchange.ScheduleReading;
import org.toguna.programme.exchange.Talk;
import org.toguna.tables.tables.records.TrackRecord;

/// Takes a programme from other software into an edition. The guid names a session: taken again,
/// the same file changes nothing, and what the file does not speak of — level, seats, countries,
/// other languages — stays as the organiser set it.
@Component
public class ScheduleImport {
  private static final int LONGEST_NAME = 120;

  private final Db db;
  private final Incoming incoming;

  ScheduleImport(Db db, Incoming incoming) {
    this.db = db;
    this.incoming = incoming;
  }

  /// What became of a file: its findings, and how many sessions are new, changed, as they were. All
  /// are zero if the file was refused.
  public record Report(List<Finding> findings, boolean taken, int added, int changed, int same) {}

  /// Writes the reading into the edition in one unit of work; a refused reading writes nothing. New
  /// sessions are published if `published` says so.
  public Report take(ScheduleReading reading, Edition edition, Actor actor, boolean published) {
    return switch (reading) {
      case ScheduleReading.Refused refused -> new Report(refused.findings(), false, 0, 0, 0);
      case ScheduleReading.Read read ->
          db.write(unit -> {
            var counts = take(unit, read.schedule(), edition, actor, published);
            return new Report(read.findings(), true, counts[0], counts[1], counts[2]);
          });
    };
  }

  private int[] take(
      Unit unit, Schedule schedule, Edition edition, Actor actor, boolean published) {
    var known =
        Sessions.all(unit.sql(), edition.id()).stream()
            .collect(Collectors.toMap(one -> one.marks().guid(), Function.identity()));
    var things =
        new Things(
            rooms(unit, edition, schedule),
            tracks(unit, edition, schedule),
            new Imported(unit, edition.id()));
    var counts = new int[3];
    for (Talk talk : schedule.talks()) {
      var before = Optional.ofNullable(known.get(talk.marks().guid()));
      var after =
          incoming.take(
              unit, actor, edition.id(), before, arrival(talk, before, things, published));
      counts[before.isEmpty() ? 0 : before.get().equals(after) ? 2 : 1]++;
    }
    return counts;
  }

  private record Things(Map<String, RoomId> rooms, Map<String, UUID> tracks, Imported people) {}

  private static Map<String, RoomId> rooms(Unit unit, Edition edition, Schedule schedule) {
    var rooms = new HashMap<String, RoomId>();
    schedule
        .rooms()
        .forEach(room ->
            rooms.put(
                room.name(), Rooms.ensure(unit, edition.id(), cut(room.name(), LONGEST_NAME))));
    return rooms;
  }

  private static Map<String, UUID> tracks(Unit unit, Edition edition, Schedule schedule) {
    var bySlug = new HashMap<String, UUID>();
    Track.of(unit.sql(), edition.id()).forEach(track -> bySlug.put(track.slug(), track.id()));
    var tracks = new HashMap<String, UUID>();
    for (var track : schedule.tracks()) {
      var slug = Slug.of(track.name(), 40);
      var key = slug.isEmpty() ? "parcours" : slug;
      tracks.put(
          track.name(),
          bySlug.computeIfAbsent(key, any -> addTrack(unit, edition, track.name(), key)));
    }
    return tracks;
  }

  private static UUID addTrack(Unit unit, Edition edition, String name, String slug) {
    var row = new TrackRecord();
    row.setId(Ids.next());
    row.setEditionId(edition.id());
    row.setSlug(slug);
    row.setName(Words.french(name));
    row.setColour("");
    row.setExample(false);
    row.setPosition(100);
    unit.sql().insertInto(TRACK).set(row).execute();
    return row.getId();
  }

  static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest).strip() : text;
  }

  private static Incoming.Arrival arrival(
      Talk talk, Optional<Session> known, Things things, boolean published) {
    Optional<Words> cancelled =
        talk.state().cancelled()
            ? known.flatMap(one -> one.state().cancelled()).or(() -> Optional.of(Words.NONE))
            : Optional.empty();
    return new Incoming.Arrival(
        new Draft.Marks(Optional.of(talk.marks().guid()), talk.marks().id(), ""),
        draft(talk, known, things),
        things.people().seats(talk),
        published,
        cancelled);
  }

  private static Draft draft(Talk talk, Optional<Session> known, Things things) {
    var subject = known.map(Session::subject);
    var topic = known.map(Session::topic);
    var lang = Lang.ofCode(talk.topic().language()).orElse(Lang.FR);
    var language = talk.topic().language();
    return new Draft(
        new Session.Subject(
            TalkWords.kind(talk).or(() -> subject.map(Session.Subject::kind)).orElse(Kind.WORKSHOP),
            subject.map(Session.Subject::number).orElse(OptionalInt.empty()),
            subject.map(Session.Subject::title).orElse(Words.NONE).with(lang, talk.text().title()),
            subject.map(Session.Subject::summary).orElse(Words.NONE).with(lang, summary(talk))),
        slot(talk, things),
        new Session.Topic(
            Optional.ofNullable(things.tracks().get(talk.topic().track())),
            languages(language, topic.map(Session.Topic::languages).orElse(List.of())),
            topic.map(Session.Topic::countries).orElse(List.of()),
            topic.map(Session.Topic::level).orElse(""),
            topic.map(Session.Topic::seats).orElse(OptionalInt.empty())),
        known.map(one -> one.state().example()).orElse(false));
  }

  private static List<String> languages(String said, List<String> known) {
    return said.isEmpty() || known.contains(said) ? known : List.of(said);
  }

  private static Session.Slot slot(Talk talk, Things things) {
    var starts = talk.slot().start().toInstant();
    return new Session.Slot(
        Optional.of(starts),
        talk.slot().duration().isZero()
            ? Optional.empty()
            : Optional.of(talk.slot().end().toInstant()),
        Optional.ofNullable(things.rooms().get(talk.slot().room())));
  }

  /// What the file says in three places, as paragraphs, each once.
  private static String summary(Talk talk) {
    return Stream.of(talk.text().subtitle(), talk.text().summary(), talk.text().description())
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }
}
