package org.toguna.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Room;
import org.toguna.edition.RoomId;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Marked;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.Written;

/// All sessions of an edition on the desk, drafts too.
@Controller
class SessionsDesk {
  /// Asks for sessions without a day.
  private static final String UNSCHEDULED = "sans";

  private final Db db;

  SessionsDesk(Db db) {
    this.db = db;
  }

  /// How a session stands.
  enum Standing implements Marked {
    DRAFT(Mark.OFF),
    PUBLISHED(Mark.ON),
    CHANGED(Mark.CHANGED),
    CANCELLED(Mark.KO);

    private final Mark mark;

    Standing(Mark mark) {
      this.mark = mark;
    }

    @Override
    public Mark mark() {
      return mark;
    }

    String key() {
      return "programme.standing." + name();
    }

    static Standing of(Session session) {
      var state = session.state();
      if (state.cancelled().isPresent()) {
        return CANCELLED;
      }
      if (!state.published()) {
        return DRAFT;
      }
      return state.changes().at().isPresent() ? CHANGED : PUBLISHED;
    }
  }

  /// All sessions, those the filters let through, and what else the page shows.
  record View(Edition edition, List<Session> all, List<Session> shown, Names names, Form form) {
    record Names(Map<RoomId, String> rooms, Map<SessionId, List<Appearance>> people) {}

    Written written(Scene scene) {
      return new Written(scene.lang(), edition.period().zone());
    }

    Optional<LocalDate> day(Session session) {
      return session.slot().starts().map(at -> at.atZone(edition.period().zone()).toLocalDate());
    }

    List<LocalDate> days() {
      return all.stream().flatMap(one -> day(one).stream()).distinct().sorted().toList();
    }

    long on(LocalDate day) {
      return all.stream().filter(one -> day(one).equals(Optional.of(day))).count();
    }

    long unscheduled() {
      return all.stream().filter(one -> day(one).isEmpty()).count();
    }

    String room(Session session) {
      return session.slot().room().map(id -> names.rooms().getOrDefault(id, "")).orElse("");
    }

    /// The first two by name and how many more.
    String people(Session session) {
      var people = names.people().getOrDefault(session.id(), List.of());
      var first =
          people.stream().limit(2).map(one -> one.guest().name()).collect(Collectors.joining(", "));
      return people.size() > 2 ? first + " +" + (people.size() - 2) : first;
    }
  }

  @GetMapping("/organisation/editions/{number}/seances")
  Answer list(Scene scene, Edition edition, Form form) {
    var view = db.read(sql -> view(sql, edition, form));
    return Answer.page((out, no) -> JtedesksessionsGenerated.render(out, no, scene, view));
  }

  private static View view(DSLContext sql, Edition edition, Form form) {
    var all = Sessions.all(sql, edition.id());
    var names =
        new View.Names(
            Room.of(sql, edition.id()).stream().collect(Collectors.toMap(Room::id, Room::name)),
            Appearance.of(sql, edition.id()).stream()
                .collect(Collectors.groupingBy(Appearance::session)));
    var unfiltered = new View(edition, all, all, names, form);
    return new View(
        edition,
        all,
        all.stream().filter(session -> lets(unfiltered, session, form)).toList(),
        names,
        form);
  }

  private static boolean lets(View view, Session session, Form form) {
    var day = form.value("jour");
    var text = Filter.fold(session.subject().title().byLang().values() + view.people(session));
    return (day.isEmpty()
            || day.equals(view.day(session).map(LocalDate::toString).orElse(UNSCHEDULED)))
        && is(form.value("genre"), session.subject().kind().name())
        && is(form.value("salle"), session.slot().room().map(RoomId::toString).orElse(""))
        && is(form.value("etat"), Standing.of(session).name())
        && text.contains(Filter.fold(form.value("q").strip()));
  }

  private static boolean is(String wanted, String there) {
    return wanted.isEmpty() || wanted.equals(there);
  }
}
