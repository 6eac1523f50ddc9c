package org.toguna.programme;

import static org.toguna.tables.Tables.SPEAKER;
import static org.toguna.tables.Tables.TRACK;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFilePart;
import org.toguna.edition.Room;
import org.toguna.edition.RoomId;
import org.toguna.edition.Rooms;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Slug;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;

/// The sections `tracks`, `speakers` and `sessions` of an edition's file. Slugs name things: what
/// the file says again is brought to what it says.
@Component
@Order(30)
class ProgrammeFile implements EditionFilePart {
  private final Incoming incoming;

  ProgrammeFile(Incoming incoming) {
    this.incoming = incoming;
  }

  @Override
  public List<String> sections() {
    return List.of("tracks", "speakers", "sessions");
  }

  @Override
  public void take(Unit unit, Edition edition, YamlMap file) {
    int position = 0;
    for (YamlMap track : file.maps("tracks")) {
      track(unit, edition, track, position++);
    }
    for (YamlMap speaker : file.maps("speakers")) {
      speaker(unit, edition, speaker);
    }
    sessions(unit, edition, file.maps("sessions"));
  }

  private static void track(Unit unit, Edition edition, YamlMap facts, int position) {
    facts.allow("slug", "name", "colour", "example");
    var row = unit.sql().newRecord(TRACK);
    row.setName(facts.words("name"));
    row.setColour(facts.optionalText("colour").orElse(""));
    row.setExample(facts.flag("example"));
    row.setPosition(position);
    var fresh = row.copy();
    fresh.setId(Ids.next());
    fresh.setEditionId(edition.id());
    fresh.setSlug(facts.text("slug"));
    unit.sql()
        .insertInto(TRACK)
        .set(fresh)
        .onConflict(TRACK.EDITION_ID, TRACK.SLUG)
        .doUpdate()
        .set(row)
        .execute();
  }

  private static void speaker(Unit unit, Edition edition, YamlMap facts) {
    facts.allow("slug", "guid", "name", "body", "country", "biography", "example");
    var row =
        Speaker.row(
            new Speaker.Told(
                facts.text("name"),
                new Speaker.From(
                    facts.optionalText("body").orElse(""),
                    facts.optionalText("country").orElse("")),
                facts.words("biography"),
                true,
                facts.flag("example")));
    var fresh = row.copy();
    fresh.setId(new SpeakerId(Ids.next()));
    fresh.setEditionId(edition.id());
    fresh.setSlug(facts.text("slug"));
    fresh.setGuid(guid(edition, "speaker", facts));
    fresh.setPortrait("");
    unit.sql()
        .insertInto(SPEAKER)
        .set(fresh)
        .onConflict(SPEAKER.EDITION_ID, SPEAKER.SLUG)
        .doUpdate()
        .set(row)
        .execute();
  }

  /// The guid that the file says, as an export does; else the same file gives the same guid on
  /// every installation: an exchange recognises its sessions.
  private static UUID guid(Edition edition, String what, YamlMap facts) {
    var said = facts.optionalText("guid");
    if (said.isPresent()) {
      try {
        return UUID.fromString(said.get());
      } catch (IllegalArgumentException unreadable) {
        throw facts.bad("« " + said.get() + " » under « guid » is not a UUID");
      }
    }
    var name = "toguna:" + what + ':' + edition.number() + ':' + facts.text("slug");
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, Object> told(DSLContext sql, Edition edition) {
    return ProgrammeTold.of(sql, edition);
  }

  private void sessions(Unit unit, Edition edition, List<YamlMap> all) {
    Map<String, Session> known =
        Sessions.all(unit.sql(), edition.id()).stream()
            .collect(Collectors.toMap(one -> one.marks().slug(), Function.identity()));
    var tracks = new HashMap<String, UUID>();
    Track.of(unit.sql(), edition.id()).forEach(track -> tracks.put(track.slug(), track.id()));
    var speakers =
        unit.sql()
            .select(SPEAKER.SLUG, SPEAKER.ID)
            .from(SPEAKER)
            .where(SPEAKER.EDITION_ID.eq(edition.id()))
            .fetchMap(SPEAKER.SLUG, SPEAKER.ID);
    for (YamlMap facts : all) {
      facts.allow(
          "slug",
          "guid",
          "serial",
          "kind",
          "number",
          "title",
          "summary",
          "room",
          "starts",
          "minutes",
          "track",
          "languages",
          "countries",
          "level",
          "seats",
          "published",
          "cancelled",
          "people",
          "example");
      var slug = facts.text("slug");
      var marks =
          new Draft.Marks(
              Optional.of(guid(edition, "session", facts)), facts.number("serial", 0), slug);
      var arrival =
          new Incoming.Arrival(
              marks,
              draft(unit, edition, facts, tracks),
              people(facts, speakers),
              !facts.has("published") || facts.flag("published"),
              facts.has("cancelled") ? Optional.of(facts.words("cancelled")) : Optional.empty());
      incoming.take(
          unit, Actor.COMMAND_LINE, edition.id(), Optional.ofNullable(known.get(slug)), arrival);
    }
  }

  private static Draft draft(Unit unit, Edition edition, YamlMap facts, Map<String, UUID> tracks) {
    return new Draft(
        new Session.Subject(
            facts.choice("kind", Kind.class),
            number(facts, "number"),
            facts.words("title"),
            facts.words("summary")),
        slot(unit, edition, facts),
        new Session.Topic(
            facts.optionalText("track").map(slug -> known(tracks, slug, "track", facts)),
            facts.texts("languages"),
            facts.texts("countries"),
            facts.optionalText("level").orElse(""),
            number(facts, "seats")),
        facts.flag("example"));
  }

  private static Session.Slot slot(Unit unit, Edition edition, YamlMap facts) {
    Optional<Instant> starts =
        facts.has("starts")
            ? Optional.of(facts.dateTime("starts").atZone(edition.period().zone()).toInstant())
            : Optional.empty();
    int minutes = facts.number("minutes", 0);
    return new Session.Slot(
        starts,
        starts.filter(any -> minutes > 0).map(from -> from.plus(Duration.ofMinutes(minutes))),
        facts.optionalText("room").map(name -> room(unit, edition, name)));
  }

  /// The room that this name means, whatever its spaces and apostrophes; else a new one.
  private static RoomId room(Unit unit, Edition edition, String name) {
    return Room.of(unit.sql(), edition.id()).stream()
        .filter(room -> Slug.of(room.name(), 120).equals(Slug.of(name, 120)))
        .findFirst()
        .map(Room::id)
        .orElseGet(() -> Rooms.ensure(unit, edition.id(), name));
  }

  private static List<Seats.Seat> people(YamlMap facts, Map<String, SpeakerId> speakers) {
    var people = new LinkedHashMap<SpeakerId, Seats.Seat>();
    for (YamlMap one : facts.maps("people")) {
      one.allow("speaker", "role");
      var id = known(speakers, one.text("speaker"), "speaker", one);
      people.put(id, new Seats.Seat(id, one.choice("role", Role.class)));
    }
    return List.copyOf(people.values());
  }

  private static OptionalInt number(YamlMap facts, String name) {
    return facts.has(name) ? OptionalInt.of(facts.number(name)) : OptionalInt.empty();
  }

  private static <T> T known(Map<String, T> all, String slug, String what, YamlMap facts) {
    var found = all.get(slug);
    if (found == null) {
      throw facts.bad("no " + what + " has the slug « " + slug + " »; add it or correct the name");
    }
    return found;
  }
}
