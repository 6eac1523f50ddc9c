package org.toguna.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.edition.Edition;
import org.toguna.edition.GuestCountry;
import org.toguna.edition.Room;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.JsonLd;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// One session: when, where, who, and what changed.
@Controller
class SessionPage {
  private final Db db;

  SessionPage(Db db) {
    this.db = db;
  }

  /// All that the page shows.
  record View(
      Edition edition,
      Session session,
      Around around,
      List<Appearance> people,
      Map<String, String> names) {

    /// Where it is in the programme.
    record Around(
        Optional<Room> room,
        Optional<Track> track,
        Optional<Session> before,
        Optional<Session> after) {}

    /// « Panel 3 ».
    String kind(Scene scene) {
      return Card.kind(session, scene.texts(), scene.lang());
    }

    Written written(Scene scene) {
      return new Written(scene.lang(), edition.period().zone());
    }

    boolean cancelled() {
      return session.state().cancelled().isPresent();
    }

    boolean changed() {
      return !session.state().changes().notes().isEmpty();
    }

    String languages(Scene scene) {
      return String.join(
          scene.say("edition.comma"),
          session.topic().languages().stream().map(code -> Card.language(code, scene)).toList());
    }

    /// Those it is held with, else those its people come from.
    String countries(Scene scene) {
      var held = session.topic().countries();
      var codes =
          held.isEmpty()
              ? people.stream().map(one -> one.guest().from().country()).distinct().toList()
              : held;
      return String.join(
          scene.say("edition.comma"),
          codes.stream()
              .filter(code -> !code.isEmpty())
              .map(code -> GuestCountry.countryName(code, scene.lang()))
              .toList());
    }

    /// One side of a change as the page's language writes it; whoever may not be named is not.
    String told(ChangeNote note, String side, Scene scene) {
      var nothing = scene.say("programme.change.nothing");
      if (side.isEmpty()) {
        return nothing;
      }
      return switch (note.what()) {
        case START, END -> written(scene).moment(Instant.parse(side));
        case TITLE, ROOM -> side;
        case PATRON, MODERATOR, PANELLIST, SPEAKER, TRAINER -> names.getOrDefault(side, nothing);
      };
    }

    boolean hasExamples() {
      return session.state().example() || people.stream().anyMatch(one -> one.guest().example());
    }
  }

  @GetMapping({"/programme/{slug}", "/editions/{number}/programme/{slug}"})
  Answer session(Scene scene, Edition edition, @PathVariable String slug) {
    return db.read(sql ->
        Sessions.published(sql, edition.id(), slug)
            .map(session -> view(sql, edition, session))
            .<Answer>map(view -> page(view, scene))
            .orElseGet(Answer::notThere));
  }

  private static Answer page(View view, Scene scene) {
    var facts = JsonLd.block(SessionFacts.of(view, scene));
    return Answer.page((out, no) -> JtesessionGenerated.render(out, no, scene, view, facts))
        .keptUnder(Topics.EDITION, Topics.PROGRAMME);
  }

  private static View view(DSLContext sql, Edition edition, Session session) {
    var room = session.slot().room();
    var track = session.topic().track();
    return new View(
        edition,
        session,
        new View.Around(
            Room.of(sql, edition.id()).stream()
                .filter(one -> room.filter(one.id()::equals).isPresent())
                .findFirst(),
            Track.of(sql, edition.id()).stream()
                .filter(one -> track.filter(one.id()::equals).isPresent())
                .findFirst(),
            Sessions.neighbour(sql, session, false),
            Sessions.neighbour(sql, session, true)),
        Appearance.shown(sql, session.id()),
        Speaker.names(sql, edition.id(), session.state().changes().notes()));
  }
}
