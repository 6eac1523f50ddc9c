package org.toguna.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.application.HandedIn;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// What may tell the jury whose a dossier is, on the desk: the machine hides it, a person decides
/// what is shown after all, and what else is hidden.
@Controller
@RequestMapping(RoundsDesk.PATH + "/anonymat")
class WordsDesk {
  private static final int LONGEST = 100;

  private final ShelfTools tools;
  private final Clock clock;

  WordsDesk(ShelfTools tools, Clock clock) {
    this.tools = tools;
    this.clock = clock;
  }

  /// A contest's dossiers, with how many traces each has and how many wait for a decision.
  record ListView(Edition edition, ContestTitle contest, List<Line> lines) {
    String back() {
      return edition.desk(contest.deskPath()) + "/notation";
    }

    String path() {
      return back() + "/anonymat";
    }
  }

  record Line(UUID id, String number, int found, int open) {}

  @GetMapping
  Answer list(Scene scene, Edition edition, @PathVariable UUID id) {
    return tools
        .db()
        .read(sql ->
            ContestTitle.find(sql, edition.id(), id)
                .map(contest -> new ListView(edition, contest, lines(sql, id))))
        .<Answer>map(
            view -> Answer.page((out, no) -> JtedeskwordsGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  private static List<Line> lines(DSLContext sql, UUID contest) {
    var dossiers = HandedIn.in(sql, contest);
    var decided = WordBook.of(sql, dossiers.stream().map(HandedIn::id).toList());
    var names = Blind.candidates(sql, dossiers);
    return dossiers.stream()
        .map(dossier -> {
          var words = decided.getOrDefault(dossier.id(), Map.of());
          var flagged = Flagged.in(dossier, Blind.tracing(names, dossier, words), words);
          int open = (int) flagged.stream().filter(one -> !one.decided()).count();
          return new Line(dossier.id(), dossier.shownNumber(), flagged.size(), open);
        })
        .toList();
  }

  /// One dossier: what was found, and its texts as the jury reads them.
  record View(
      Edition edition, ContestTitle contest, HandedIn dossier, List<Flagged> flagged, Texts texts) {
    String back() {
      return edition.desk(contest.deskPath()) + "/notation/anonymat";
    }

    String path() {
      return back() + "/" + dossier.id();
    }
  }

  record Texts(List<Blind.Passage> passages) {}

  private Optional<View> view(Edition edition, UUID id, UUID application) {
    return tools
        .db()
        .read(sql ->
            ContestTitle.find(sql, edition.id(), id)
                .flatMap(contest ->
                    HandedIn.find(sql, id, application)
                        .map(dossier -> view(sql, edition, contest, dossier))));
  }

  private static View view(
      DSLContext sql, Edition edition, ContestTitle contest, HandedIn dossier) {
    var words = WordBook.of(sql, dossier.id());
    var tracing = Blind.tracing(Blind.candidates(sql, List.of(dossier)), dossier, words);
    var flagged = Flagged.in(dossier, tracing, words);
    var passages = Blind.passages(dossier, tracing, words);
    return new View(edition, contest, dossier, flagged, new Texts(passages));
  }

  @GetMapping("/{application}")
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable UUID application,
      Form form) {
    return view(edition, id, application)
        .<Answer>map(view -> Answer.page(page(scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JtedeskwordGenerated.render(out, no, scene, view, form);
  }

  /// Shows or hides one word; a word that the machine did not find may be hidden.
  @PostMapping("/{application}")
  Answer decide(
      Scene scene,
      Edition edition,
      @PathVariable UUID id,
      @PathVariable UUID application,
      Form form) {
    var view = view(edition, id, application);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    boolean shown = form.ticked("show");
    var word = form.text("word", LONGEST);
    if (form.isRight() && !shown && !form.ticked("found")) {
      word = String.join(" ", Tracing.words(word));
      if (word.isEmpty()) {
        form.wrong("word", "web.form.missing");
      }
    }
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    var decided = word;
    return Answer.seeOther(
        tools.once(scene, form, unit -> decide(unit, scene, view.get(), decided, shown)));
  }

  /// The journal says that it was decided and how, not the word: it may be a name.
  private String decide(Unit unit, Scene scene, View view, String word, boolean shown) {
    WordBook.decide(unit, view.dossier().id(), word, shown, clock.instant());
    var subject = Subject.of("application", view.dossier().id());
    var verb = shown ? "scoring-word-shown" : "scoring-word-hidden";
    tools.journal().note(unit, scene.actor(), subject, verb, null, null);
    return view.path() + "?fait=1";
  }
}
