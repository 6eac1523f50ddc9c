package org.toguna.programme;

import static org.toguna.tables.Tables.SPEAKER;
import static org.toguna.tables.Tables.TRACK;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.edition.Room;
import org.toguna.edition.Told;

/// The sections `tracks`, `speakers` and `sessions` as [ProgrammeFile] reads them. Who did not
/// agree to be announced is not in it.
final class ProgrammeTold {
  private final DSLContext sql;
  private final Edition edition;
  private final Map<UUID, String> tracks = new HashMap<>();
  private final Map<Object, String> rooms = new HashMap<>();
  private final Map<SessionId, List<Appearance>> people;

  private ProgrammeTold(DSLContext sql, Edition edition) {
    this.sql = sql;
    this.edition = edition;
    Track.of(sql, edition.id()).forEach(track -> tracks.put(track.id(), track.slug()));
    Room.of(sql, edition.id()).forEach(room -> rooms.put(room.id(), room.name()));
    people = Appearance.shown(sql, edition.id());
  }

  static Map<String, Object> of(DSLContext sql, Edition edition) {
    var told = new ProgrammeTold(sql, edition);
    var file = new LinkedHashMap<String, Object>();
    put(file, "tracks", told.tracks());
    put(file, "speakers", told.speakers());
    put(file, "sessions", Sessions.all(sql, edition.id()).stream().map(told::session).toList());
    return file;
  }

  private static void put(Map<String, Object> file, String section, List<?> rows) {
    if (!rows.isEmpty()) {
      file.put(section, rows);
    }
  }

  private List<Map<String, Object>> tracks() {
    return sql.selectFrom(TRACK)
        .where(TRACK.EDITION_ID.eq(edition.id()))
        .orderBy(TRACK.POSITION, TRACK.SLUG)
        .fetch(row -> {
          var told = new LinkedHashMap<String, Object>();
          told.put("slug", row.getSlug());
          Told.words(told, "name", row.getName());
          Told.text(told, "colour", row.getColour());
          Told.flag(told, "example", row.getExample());
          return told;
        });
  }

  private List<Map<String, Object>> speakers() {
    return sql.selectFrom(SPEAKER)
        .where(SPEAKER.EDITION_ID.eq(edition.id()))
        .and(SPEAKER.AGREED.isTrue())
        .orderBy(SPEAKER.SLUG)
        .fetch(row -> {
          var told = new LinkedHashMap<String, Object>();
          told.put("slug", row.getSlug());
          told.put("guid", row.getGuid().toString());
          told.put("name", row.getName());
          Told.text(told, "body", row.getBody());
          Told.text(told, "country", row.getCountry());
          Told.words(told, "biography", row.getBiography());
          Told.flag(told, "example", row.getExample());
          return told;
        });
  }

  private Map<String, Object> session(Session session) {
    var told = new LinkedHashMap<String, Object>();
    var subject = session.subject();
    told.put("slug", session.marks().slug());
    told.put("guid", session.marks().guid().toString());
    told.put("serial", session.marks().serial());
    told.put("kind", subject.kind().name());
    subject.number().ifPresent(number -> told.put("number", number));
    Told.words(told, "title", subject.title());
    Told.words(told, "summary", subject.summary());
    slot(told, session.slot());
    topic(told, session.topic());
    told.put("published", session.state().published());
    session.state().cancelled().ifPresent(reason -> told.put("cancelled", Told.words(reason)));
    Told.flag(told, "example", session.state().example());
    var on = people.getOrDefault(session.id(), List.of());
    put(told, "people", on.stream().map(ProgrammeTold::person).toList());
    return told;
  }

  private void slot(Map<String, Object> told, Session.Slot slot) {
    slot.room().ifPresent(room -> told.put("room", rooms.getOrDefault(room, "")));
    var zone = edition.period().zone();
    slot.starts().ifPresent(at -> told.put("starts", at.atZone(zone).toLocalDateTime().toString()));
    slot.length().map(Duration::toMinutes).ifPresent(minutes -> told.put("minutes", minutes));
  }

  private void topic(Map<String, Object> told, Session.Topic topic) {
    topic.track().ifPresent(track -> told.put("track", tracks.getOrDefault(track, "")));
    put(told, "languages", topic.languages());
    put(told, "countries", topic.countries());
    Told.text(told, "level", topic.level());
    topic.seats().ifPresent(seats -> told.put("seats", seats));
  }

  private static Map<String, Object> person(Appearance one) {
    return Map.of("speaker", one.guest().slug(), "role", one.role().name());
  }
}
