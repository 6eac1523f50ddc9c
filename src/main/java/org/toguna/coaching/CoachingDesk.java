package org.toguna.coaching;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.jury.Jurors;
import org.toguna.kit.base.Slug;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.signin.SignedIn;

/// A contest's coaching on the desk: its places and who took them, coaches, slots, deliverables,
/// who came and who is behind.
@Controller
@RequestMapping(CoachingDesk.PATH)
class CoachingDesk {
  static final String BELOW = "/accompagnement";
  static final String PATH = "/organisation/editions/{number}/concours/{contest}" + BELOW;
  static final String DONE = "fait";
  static final String TEAM = "teams.";
  static final int LONGEST_REASON = 1_000;

  private final ShelfTools tools;
  private final Placement placement;
  private final CoachingLetters letters;
  private final Clock clock;

  CoachingDesk(ShelfTools tools, Placement placement, CoachingLetters letters, Clock clock) {
    this.tools = tools;
    this.placement = placement;
    this.letters = letters;
    this.clock = clock;
  }

  /// Coaches of whom the desk has to think: those who are in the jury by now, and those whose name
  /// a coached team's dossier says.
  record Flags(Set<PersonId> jurors, Set<PersonId> named) {
    static Flags of(DSLContext sql, Course course) {
      var here = course.coaches().stream().filter(Coach::here).toList();
      var names =
          HandedIn.among(sql, course.teams().stream().map(Team::id).toList()).stream()
              .flatMap(one -> one.people().stream())
              .map(person -> Slug.of(person.name(), Persons.LONGEST_NAME))
              .collect(Collectors.toSet());
      return new Flags(
          ids(here, one -> Jurors.isIn(sql, one.contest(), one.id())),
          ids(here, one -> names.contains(Slug.of(one.name(), Persons.LONGEST_NAME))));
    }

    private static Set<PersonId> ids(List<Coach> coaches, Predicate<Coach> which) {
      return coaches.stream().filter(which).map(Coach::id).collect(Collectors.toSet());
    }
  }

  /// `next` are the dossiers of the published shortlist that have no place.
  record View(
      Edition edition,
      ContestTitle contest,
      Optional<Course> course,
      List<HandedIn> next,
      Optional<Flags> flags,
      Instant now) {
    String base() {
      return edition.desk(contest.deskPath()) + BELOW;
    }

    /// A tick for each dossier that may be offered a place.
    Asked offered() {
      var all = new LinkedHashMap<String, String>();
      next.forEach(one -> all.put(one.number(), one.name() + " · " + one.shownNumber()));
      return new Asked.Several("teams", all);
    }
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return view(edition, contest, who)
        .<Answer>map(view -> Answer.page(page(scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  private Optional<View> view(Edition edition, UUID contest, SignedIn who) {
    return tools
        .db()
        .read(sql ->
            ContestTitle.find(sql, edition.id(), contest)
                .filter(_ -> CoachingDoor.mayRead(sql, contest, who.id()))
                .map(title -> view(sql, edition, title)));
  }

  private View view(DSLContext sql, Edition edition, ContestTitle contest) {
    var course = Course.find(sql, contest.id());
    var placed =
        course.stream()
            .flatMap(one -> one.teams().stream())
            .filter(Team::hasPlace)
            .map(Team::id)
            .collect(Collectors.toSet());
    var next =
        HandedIn.among(sql, Outcomes.goingOn(sql, contest.id())).stream()
            .filter(one -> !placed.contains(one.id()))
            .toList();
    var flags = course.map(one -> Flags.of(sql, one));
    return new View(edition, contest, course, next, flags, clock.instant());
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskcoachingGenerated.render(out, no, scene, view, form);
  }

  /// Offers places to those that are ticked, as far as there are any.
  @PostMapping("/equipes")
  Answer offer(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(edition, contest, who);
    if (found.isEmpty() || found.get().course().isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var course = view.course().orElseThrow();
    var chosen = chosen(form, view, course);
    if (!form.isRight()) {
      return Answer.refused(page(scene, view, form));
    }
    var led =
        tools.once(
            scene,
            form,
            unit -> {
              chosen.forEach(one -> offer(unit, scene, course, one));
              return view.base() + "?" + DONE + "=1";
            });
    return Answer.seeOther(led);
  }

  private static List<HandedIn> chosen(Form form, View view, Course course) {
    var chosen = view.next().stream().filter(one -> form.ticked(TEAM + one.number())).toList();
    if (chosen.isEmpty()) {
      form.wrong("teams", "coaching.offer.none");
    } else if (chosen.size() > course.free()) {
      form.wrong("teams", "coaching.offer.full");
    }
    return chosen;
  }

  private void offer(Unit unit, Scene scene, Course course, HandedIn dossier) {
    if (placement.offer(unit, dossier)) {
      letters.offered(unit, course, dossier);
      note(unit, scene, course, "coaching-offered", dossier.name());
    }
  }

  /// Takes a place back: from whoever does not answer, or does not come any more.
  @PostMapping("/equipes/{team}/retrait")
  Answer release(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID team,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = view(edition, contest, who);
    var course = found.flatMap(View::course);
    if (course.flatMap(one -> one.team(team)).filter(Team::hasPlace).isEmpty()) {
      return Answer.notThere();
    }
    var reason = form.text("reason", LONGEST_REASON);
    if (!form.isRight()) {
      return Answer.refused(page(scene, found.orElseThrow(), form));
    }
    var led =
        tools.once(
            scene,
            form,
            unit -> {
              if (placement.free(unit, team, TeamState.RELEASED, reason)) {
                var name = course.orElseThrow().nameOf(team);
                note(unit, scene, course.orElseThrow(), "coaching-released", name);
              }
              return found.orElseThrow().base() + "?" + DONE + "=1";
            });
    return Answer.seeOther(led);
  }

  private void note(Unit unit, Scene scene, Course course, String verb, String team) {
    var subject = Subject.of("coaching", course.contest().id());
    tools.journal().note(unit, scene.actor(), subject, verb, null, Map.of("team", team));
  }

  /// Who came and how far each is, for a spreadsheet.
  @GetMapping("/presences.csv")
  Answer csv(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @AuthenticationPrincipal SignedIn who) {
    return view(edition, contest, who)
        .flatMap(View::course)
        .<Answer>map(course ->
            Answer.sent("text/csv; charset=utf-8", CourseCsv.of(scene, course, clock.instant()))
                .as("accompagnement.csv"))
        .orElseGet(Answer::notThere);
  }
}
