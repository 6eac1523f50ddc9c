package org.toguna.contest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.PageCache;
import org.toguna.kit.web.Scene;

/// The rule book as it would be opened, with what changes, and its opening. Whoever opens it opens
/// the text that was read: its hash goes with the form.
@Controller
@RequestMapping("/organisation/editions/{number}/concours/{id}")
class OpeningDesk {
  private static final String TEXT = "text";
  private static final String REASON = "reason";

  private final ShelfTools tools;
  private final Contests contests;
  private final Clock clock;

  OpeningDesk(ShelfTools tools, Contests contests, Clock clock) {
    this.tools = tools;
    this.contests = contests;
    this.clock = clock;
  }

  /// The text to be read before it is opened, and what it changes of the one in force.
  record Shown(Edition edition, Contest contest, Frozen frozen, Optional<Version> inForce) {
    Book book(Scene scene) {
      return frozen.in(scene.lang());
    }

    List<Changes.Of> changes(Scene scene) {
      return inForce
          .map(last -> Changes.between(last.frozen().in(scene.lang()), book(scene)))
          .orElse(List.of());
    }

    List<Gaps.Gap> gaps() {
      return Gaps.of(contest.terms());
    }

    boolean same() {
      return inForce.filter(last -> last.sha256().equals(frozen.sha256())).isPresent();
    }

    boolean opens() {
      return gaps().isEmpty() && !same();
    }
  }

  @GetMapping("/apercu")
  Answer preview(Scene scene, Edition edition, @PathVariable UUID id) {
    return read(edition, id)
        .<Answer>map(shown -> Answer.page(page(scene, shown, Form.showing(Map.of()))))
        .orElseGet(Answer::notThere);
  }

  private Optional<Shown> read(Edition edition, UUID id) {
    return tools
        .db()
        .read(sql ->
            Contest.find(sql, edition.id(), id)
                .map(contest ->
                    new Shown(
                        edition,
                        contest,
                        contests.frozen(edition, contest),
                        Version.find(sql, id, contest.standing().version()))));
  }

  private static Answer.Template page(Scene scene, Shown shown, Form form) {
    return (out, no) -> JtedeskpreviewGenerated.render(out, no, scene, shown, form);
  }

  @PostMapping("/ouverture")
  Answer open(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var read = read(edition, id);
    if (read.isEmpty()) {
      return Answer.notThere();
    }
    var reason =
        read.get().inForce().isPresent() ? form.text(REASON, 1_000) : form.optional(REASON, 1_000);
    if (form.isRight()) {
      var led =
          tools.once(
              scene, form, unit -> opened(unit, scene, read.get(), form.value(TEXT), reason));
      if (!led.isEmpty()) {
        return Answer.seeOther(led);
      }
      form.wrong(TEXT, "contest.open.moved");
    }
    return Answer.refused(page(scene, read.get(), form));
  }

  private String opened(Unit unit, Scene scene, Shown shown, String text, String reason) {
    var edition = shown.edition();
    var id = shown.contest().id();
    var opening = new Contests.Opening(reason, clock.instant());
    var number =
        shown.same() ? Optional.<Integer>empty() : contests.open(unit, edition, id, text, opening);
    if (number.isEmpty()) {
      return "";
    }
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of(Contest.WORDS, id),
            "rules-opened",
            null,
            Map.of("version", "" + number.get(), "sha256", text, "reason", reason));
    PageCache.drop(unit, Contests.TOPIC);
    PageCache.drop(unit, Topics.EDITION);
    return edition.desk(shown.contest().deskPath()) + "?" + TermsDesk.DONE + "=ouverture";
  }
}
