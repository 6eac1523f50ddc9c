package org.toguna.programme;

import static org.toguna.tables.Tables.PROGRAMME_SESSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.edition.EditionId;
import org.toguna.edition.Room;
import org.toguna.edition.RoomId;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.ProgrammeSessionRecord;

/// A session as its row, as its entry in the journal, and as what differs for the public.
final class SessionRows {
  private SessionRows() {}

  static ProgrammeSessionRecord of(Session session) {
    var row = new ProgrammeSessionRecord();
    row.setId(session.id());
    row.setEditionId(session.marks().edition());
    row.setGuid(session.marks().guid());
    row.setSerial(session.marks().serial());
    row.setSlug(session.marks().slug());
    row.setKind(session.subject().kind().name());
    var number = session.subject().number();
    row.set(PROGRAMME_SESSION.NUMBER, number.isPresent() ? number.getAsInt() : null);
    row.setTitle(session.subject().title());
    row.setSummary(session.subject().summary());
    row.set(PROGRAMME_SESSION.ROOM_ID, session.slot().room().orElse(null));
    row.set(PROGRAMME_SESSION.STARTS_AT, session.slot().starts().orElse(null));
    row.set(PROGRAMME_SESSION.ENDS_AT, session.slot().ends().orElse(null));
    topic(row, session.topic());
    state(row, session.state());
    return row;
  }

  private static void topic(ProgrammeSessionRecord row, Session.Topic topic) {
    row.set(PROGRAMME_SESSION.TRACK_ID, topic.track().orElse(null));
    row.setLanguages(String.join(" ", topic.languages()));
    row.setCountries(String.join(" ", topic.countries()));
    row.setLevel(topic.level());
    row.set(PROGRAMME_SESSION.SEATS, topic.seats().isPresent() ? topic.seats().getAsInt() : null);
  }

  private static void state(ProgrammeSessionRecord row, Session.State state) {
    row.setPublished(state.published());
    row.setCancelled(state.cancelled().isPresent());
    row.setCancelReason(state.cancelled().orElse(Words.NONE));
    row.set(PROGRAMME_SESSION.CHANGED_AT, state.changes().at().orElse(null));
    row.setChangeNotes(ChangeNote.json(state.changes().notes()));
    row.setExample(state.example());
    row.setVersion(state.version());
  }

  static long nextSerial(DSLContext sql, EditionId edition) {
    var last =
        sql.select(DSL.max(PROGRAMME_SESSION.SERIAL))
            .from(PROGRAMME_SESSION)
            .where(PROGRAMME_SESSION.EDITION_ID.eq(edition))
            .fetchOne(0, Long.class);
    return last == null ? 1 : last + 1;
  }

  /// What the journal keeps of a session.
  static Map<String, String> told(Session session) {
    var told = new LinkedHashMap<String, String>();
    var subject = session.subject();
    told.put("kind", subject.kind().name());
    told.put("number", subject.number().isPresent() ? "" + subject.number().getAsInt() : "");
    subject.title().byLang().forEach((lang, text) -> told.put("title." + lang.code(), text));
    subject.summary().byLang().forEach((lang, text) -> told.put("summary." + lang.code(), text));
    told.put("starts", text(session.slot().starts()));
    told.put("ends", text(session.slot().ends()));
    told.put("room", text(session.slot().room()));
    told.put("track", text(session.topic().track()));
    told.put("languages", String.join(" ", session.topic().languages()));
    told.put("countries", String.join(" ", session.topic().countries()));
    told.put("level", session.topic().level());
    var seats = session.topic().seats();
    told.put("seats", seats.isPresent() ? "" + seats.getAsInt() : "");
    told.put("published", "" + session.state().published());
    told.put("cancelled", text(session.state().cancelled()));
    return told;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  /// What the public must be told: title, hours and room.
  static List<ChangeNote> differences(DSLContext sql, Session before, Session after) {
    var notes = new ArrayList<ChangeNote>();
    note(
        notes,
        ChangeNote.What.TITLE,
        before.subject().title().toString(),
        after.subject().title().toString());
    note(notes, ChangeNote.What.START, iso(before.slot().starts()), iso(after.slot().starts()));
    note(notes, ChangeNote.What.END, iso(before.slot().ends()), iso(after.slot().ends()));
    if (!before.slot().room().equals(after.slot().room())) {
      note(
          notes,
          ChangeNote.What.ROOM,
          room(sql, before.slot().room()),
          room(sql, after.slot().room()));
    }
    return notes;
  }

  private static void note(
      List<ChangeNote> notes, ChangeNote.What what, String before, String after) {
    if (!before.equals(after)) {
      notes.add(new ChangeNote(what, before, after));
    }
  }

  private static String iso(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("");
  }

  private static String room(DSLContext sql, Optional<RoomId> room) {
    return room.flatMap(id -> Room.name(sql, id)).orElse("");
  }
}
