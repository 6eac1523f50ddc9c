package org.toguna.coaching;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Persons;
import org.toguna.signin.SignedIn;

/// One team before those who coach it, and before the desk: its slots, what it handed in, the notes
/// it reads.
@Controller
class TeamPages {
  private static final String ONE = "/equipes/{team}";
  private static final String DESK = CoachingDesk.PATH + ONE;
  private static final String COACH = CoachPages.PATH + "/{contest}" + ONE;
  private static final int LONGEST_REMARK = 2_000;

  private final ShelfTools tools;
  private final CoachingDoor door;
  private final Caring caring;
  private final Documents documents;
  private final Clock clock;

  TeamPages(ShelfTools tools, CoachingDoor door, Caring caring, Documents documents, Clock clock) {
    this.tools = tools;
    this.door = door;
    this.caring = caring;
    this.documents = documents;
    this.clock = clock;
  }

  record View(
      CoachingDoor.Inside in,
      Team team,
      List<Told> notes,
      Map<String, Document> papers,
      Instant now) {
    Course course() {
      return in.course();
    }

    String path() {
      return in.base() + "/equipes/" + team.id();
    }
  }

  /// A note with the name of who wrote it; empty once that person was erased.
  record Told(Note note, String author) {
    static List<Told> of(DSLContext sql, UUID team) {
      var notes = Note.of(sql, team);
      var names = Persons.byId(sql, notes.stream().flatMap(one -> one.author().stream()).toList());
      return notes.stream()
          .map(note ->
              new Told(
                  note,
                  note.author()
                      .flatMap(id -> Optional.ofNullable(names.get(id)))
                      .map(person -> person.shownName())
                      .orElse("")))
          .toList();
    }
  }

  @GetMapping({DESK, COACH})
  Answer show(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID team,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return view(scene, contest, team, who)
        .<Answer>map(view -> Answer.page(page(scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  private Optional<View> view(Scene scene, UUID contest, UUID team, SignedIn who) {
    return door.open(scene, contest, who)
        .flatMap(in -> in.course().team(team).map(one -> view(in, one)));
  }

  private View view(CoachingDoor.Inside in, Team team) {
    var codes =
        in.course().deliverables().stream()
            .flatMap(one -> one.of(team.id()).stream())
            .map(HandIn::code)
            .toList();
    return tools
        .db()
        .read(sql ->
            new View(in, team, Told.of(sql, team.id()), Documents.of(sql, codes), clock.instant()));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return view.in().desk()
        ? (out, no) -> JtedeskteamGenerated.render(out, no, scene, view, form)
        : (out, no) -> JteteamGenerated.render(out, no, scene, view, form);
  }

  @PostMapping({DESK + "/notes", COACH + "/notes"})
  Answer note(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID team,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(scene, contest, team, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var text = form.text("text", Notes.LONGEST);
    if (!form.isRight()) {
      return Answer.refused(page(scene, found.get(), form));
    }
    tools.once(
        scene,
        form,
        unit -> {
          caring.note(unit, scene, found.get(), text);
          return "1";
        });
    return Answer.seeOther(found.get().path() + "?fait=note");
  }

  /// Accepts what was read, or returns it with a remark.
  @PostMapping({DESK + "/livrables/{deliverable}", COACH + "/livrables/{deliverable}"})
  Answer judge(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID team,
      @PathVariable UUID deliverable,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(scene, contest, team, who);
    var what = found.flatMap(view -> view.course().deliverable(deliverable));
    var last = what.flatMap(one -> one.last(team)).filter(one -> one.judged().isEmpty());
    if (last.isEmpty()) {
      return what.isEmpty()
          ? Answer.notThere()
          : Answer.seeOther(found.orElseThrow().path() + "?fait=autre");
    }
    var view = found.orElseThrow();
    var verdict = verdict(form, "remark-" + deliverable, last.get());
    if (!form.isRight()) {
      return Answer.refused(page(scene, view, form));
    }
    var done = judged(scene, form, view, what.orElseThrow(), verdict) ? "avis" : "autre";
    return Answer.seeOther(view.path() + "?fait=" + done);
  }

  private static Caring.Verdict verdict(Form form, String field, HandIn read) {
    boolean accepted = form.value("verdict").equals("accepte");
    var remark = accepted ? form.optional(field, LONGEST_REMARK) : form.text(field, LONGEST_REMARK);
    return new Caring.Verdict(read, accepted, remark);
  }

  /// False if the team has replaced since what was read.
  private boolean judged(
      Scene scene, Form form, View view, Deliverable deliverable, Caring.Verdict verdict) {
    boolean same = form.value("read").equals("" + verdict.read().at().toEpochMilli());
    return same
        && tools
            .once(
                scene,
                form,
                unit -> caring.judge(unit, scene, view, deliverable, verdict) ? "1" : "autre")
            .equals("1");
  }

  @GetMapping({DESK + "/livrables/{deliverable}/{hand}", COACH + "/livrables/{deliverable}/{hand}"})
  ResponseEntity<Resource> file(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable UUID team,
      @PathVariable UUID deliverable,
      @PathVariable String hand,
      @AuthenticationPrincipal SignedIn who,
      HttpServletResponse response) {
    return view(scene, contest, team, who)
        .flatMap(view -> view.course().deliverable(deliverable))
        .flatMap(one ->
            one.of(team).stream()
                .filter(given -> !given.code().isEmpty() && hand.equals("" + given.number()))
                .findFirst())
        .flatMap(given -> documents.handOut(given.code(), response))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
