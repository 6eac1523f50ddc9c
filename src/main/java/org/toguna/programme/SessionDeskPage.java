package org.toguna.programme;

import static org.toguna.tables.Tables.SPEAKER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Room;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// The desk's page of one session, new or known.
@Component
class SessionDeskPage {
  private final Db db;

  SessionDeskPage(Db db) {
    this.db = db;
  }

  /// All that the page shows. `differing` names the fields that somebody else changed meanwhile.
  record View(Edition edition, Optional<Session> session, Form form, Lists lists, Around around) {

    /// What the form offers.
    record Lists(List<Room> rooms, List<Track> tracks, List<String> names) {}

    /// Who is on it, what is in its room meanwhile, and what somebody else changed.
    record Around(List<Appearance> people, List<Session> clashes, Map<String, String> differing) {}

    String base() {
      return session
          .map(one -> DeskActs.path(edition, one.id()))
          .orElseGet(() -> edition.desk("/seances"));
    }

    Written written(Scene scene) {
      return new Written(scene.lang(), edition.period().zone());
    }

    Map<String, String> days(Scene scene) {
      var days = new LinkedHashMap<String, String>();
      days.put("", scene.say("programme.desk.unscheduled"));
      edition.period().days().forEach(day -> days.put(day.toString(), scene.written().day(day)));
      var chosen = form.value("day");
      days.putIfAbsent(chosen, chosen);
      return days;
    }

    Map<String, String> roomNames(Scene scene) {
      var names = new LinkedHashMap<String, String>();
      names.put("", scene.say("programme.noroom"));
      lists
          .rooms()
          .forEach(room ->
              names.put(
                  room.id().toString(),
                  room.name() + " · " + scene.written().number(room.capacity())));
      return names;
    }

    Map<String, String> trackNames(Scene scene) {
      var names = new LinkedHashMap<String, String>();
      names.put("", scene.say("programme.desk.notrack"));
      lists.tracks().forEach(track -> names.put(track.id().toString(), scene.say(track.name())));
      return names;
    }

    static Map<String, String> kinds(Scene scene) {
      var names = new LinkedHashMap<String, String>();
      for (Kind kind : Kind.values()) {
        names.put(kind.name(), scene.say(kind.key()));
      }
      return names;
    }

    static Map<String, String> roles(Scene scene) {
      var names = new LinkedHashMap<String, String>();
      for (Role role : Role.values()) {
        names.put(role.name(), scene.say(role.key()));
      }
      return names;
    }

    static Map<String, String> levels(Scene scene) {
      var names = new LinkedHashMap<String, String>();
      names.put("", scene.say("programme.desk.nolevel"));
      SessionForm.LEVELS.forEach(level -> names.put(level, scene.say("programme.level." + level)));
      return names;
    }
  }

  Answer.Template of(
      Scene scene, Edition edition, Optional<Session> session, Form form, List<String> differing) {
    var view = db.read(sql -> view(sql, edition, session, form, differing));
    return (out, no) -> JtedesksessionGenerated.render(out, no, scene, view);
  }

  private static View view(
      DSLContext sql,
      Edition edition,
      Optional<Session> session,
      Form form,
      List<String> differing) {
    session
        .filter(one -> form.value("role").isEmpty())
        .ifPresent(one -> form.put("role", one.subject().kind().usual().name()));
    var names =
        sql.select(SPEAKER.NAME)
            .from(SPEAKER)
            .where(SPEAKER.EDITION_ID.eq(edition.id()))
            .orderBy(SPEAKER.NAME)
            .fetch(SPEAKER.NAME);
    var current = session.map(one -> SessionForm.values(edition, one)).orElse(Map.of());
    var theirs = new LinkedHashMap<String, String>();
    differing.forEach(field -> theirs.put(field, current.getOrDefault(field, "")));
    return new View(
        edition,
        session,
        form,
        new View.Lists(Room.of(sql, edition.id()), Track.of(sql, edition.id()), names),
        new View.Around(
            session.map(one -> Appearance.of(sql, one.id())).orElse(List.of()),
            session.map(one -> clashes(sql, one)).orElse(List.of()),
            theirs));
  }

  private static List<Session> clashes(DSLContext sql, Session session) {
    var slot = session.slot();
    return slot.room()
        .flatMap(room ->
            slot.starts()
                .flatMap(from ->
                    slot.ends().map(to -> Sessions.inRoom(sql, session.marks(), room, from, to))))
        .orElse(List.of());
  }

  /// What was typed beside what somebody else made of it meanwhile; saving again is a decision.
  Answer overtaken(Scene scene, Edition edition, Session now, Form form) {
    var current = SessionForm.values(edition, now);
    var differing =
        current.entrySet().stream()
            .filter(field -> !field.getKey().equals("version"))
            .filter(field -> !field.getValue().equals(form.value(field.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    form.wrong("", "programme.desk.overtaken");
    return Answer.refused(of(scene, edition, Optional.of(now), form, differing));
  }

  /// The page with what was wrong in one of its smaller forms.
  Answer refused(Scene scene, Edition edition, SessionId id, Form asked) {
    return db.read(sql -> Sessions.find(sql, edition.id(), id))
        .<Answer>map(session -> {
          var form = Form.showing(SessionForm.values(edition, session));
          asked
              .errors()
              .forEach(one -> form.wrong(one.getKey(), one.getValue(), asked.limits(one.getKey())));
          return Answer.refused(of(scene, edition, Optional.of(session), form, List.of()));
        })
        .orElseGet(Answer::notThere);
  }
}
