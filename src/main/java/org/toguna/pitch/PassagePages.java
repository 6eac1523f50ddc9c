package org.toguna.pitch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// A day of presentations for everybody: who, in which order and by which draw, and one clock.
@Controller
class PassagePages {
  static final String PATH = "/passages";
  static final String STATE = PATH + "/etat.json";
  private static final String ONE = "/concours/{slug}" + PATH;
  private static final String OF = "/editions/{number}";

  private final Db db;
  private final AtTheStands stands;
  private final Clock clock;

  PassagePages(Db db, AtTheStands stands, Clock clock) {
    this.db = db;
    this.stands = stands;
    this.clock = clock;
  }

  /// What the pages show; there is one once the list is closed.
  record View(Edition edition, ContestTitle contest, Running running, Instant now) {
    String path() {
      return edition.href(contest.path()) + PATH;
    }

    PitchDay day() {
      return running.day();
    }

    PitchDay.Closed closed() {
      return day().closed().orElseThrow();
    }
  }

  private Optional<View> view(Edition edition, String slug) {
    return db.read(sql -> view(sql, edition, slug, clock.instant()));
  }

  private static Optional<View> view(DSLContext sql, Edition edition, String slug, Instant now) {
    return ContestTitle.find(sql, edition.id(), slug)
        .filter(ContestTitle::opened)
        .flatMap(contest ->
            Running.find(sql, contest.id())
                .filter(running -> running.day().closed().isPresent())
                .map(running -> new View(edition, contest, running, now)));
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(Scene scene, Edition edition, @PathVariable String slug) {
    return view(edition, slug)
        .<Answer>map(view ->
            view.day().isAtTheStands()
                ? Answer.seeOther(stands.onPage(edition, view.contest(), scene).path())
                : Answer.page((out, no) -> JtepassagesGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  private Optional<View> onStage(Edition edition, String slug) {
    return view(edition, slug).filter(view -> !view.day().isAtTheStands());
  }

  /// The closed list, as `./toguna draw --pool` reads it.
  @GetMapping({ONE + "/liste.txt", OF + ONE + "/liste.txt"})
  Answer pool(Edition edition, @PathVariable String slug) {
    return view(edition, slug)
        .<Answer>map(view ->
            Answer.sent("text/plain; charset=utf-8", String.join("\n", view.day().pool()) + "\n"))
        .orElseGet(Answer::notThere);
  }

  /// The clock on its own, for the wall of the hall and for phones.
  @GetMapping({ONE + "/minuteur", OF + ONE + "/minuteur"})
  Answer clock(Scene scene, Edition edition, @PathVariable String slug) {
    return onStage(edition, slug)
        .<Answer>map(view -> {
          var screen = Screen.of(view.running(), scene.lang(), view.now());
          return Answer.page(
              (out, no) -> JteminuteurGenerated.render(out, no, scene, view, screen));
        })
        .orElseGet(Answer::notThere);
  }

  @GetMapping({ONE + "/etat.json", OF + ONE + "/etat.json"})
  Answer state(Scene scene, Edition edition, @PathVariable String slug) {
    return onStage(edition, slug)
        .<Answer>map(view ->
            Answer.sent(
                "application/json", Screen.of(view.running(), scene.lang(), view.now()).json()))
        .orElseGet(Answer::notThere);
  }
}
