package org.toguna.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A candidate answers what it was asked, or appeals: a text and up to three documents, each form
/// on a page of its own.
@Controller
class ReplyPages {
  private static final String ASK = OutcomePages.ONE + "/demandes/{ask}";
  private static final String APPEAL = OutcomePages.ONE + "/recours";
  private static final int LONGEST = 4_000;

  private final ShelfTools tools;
  private final Replies replies;
  private final Documents documents;
  private final Clock clock;

  ReplyPages(ShelfTools tools, Replies replies, Documents documents, Clock clock) {
    this.tools = tools;
    this.replies = replies;
    this.documents = documents;
    this.clock = clock;
  }

  /// A form: what it answers, the way it takes, the first instant that is too late, the documents
  /// whose codes it has.
  record Shown(Case one, To to, Map<String, Document> papers, boolean open) {
    String href(String path) {
      return OutcomePages.href(one, path);
    }
  }

  /// What is replied to: one thing that was asked, or a decision.
  record To(Optional<Ask> ask, Instant late) {
    String path() {
      return ask.map(one -> "/demandes/" + one.id()).orElse("/recours");
    }

    /// The prefix of its sentences.
    String words() {
      return ask.isPresent() ? "eligibility.reply" : "eligibility.appeal";
    }
  }

  private record Found(Case one, To to) {}

  @GetMapping({ASK, OutcomePages.OF + ASK})
  Answer ask(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable UUID ask,
      @AuthenticationPrincipal SignedIn who) {
    return blank(scene, asked(own(edition, slug, code, who), ask));
  }

  private Optional<Case> own(Edition edition, String slug, String code, SignedIn who) {
    return tools.db().read(sql -> OutcomePages.find(sql, edition, slug, code, who.id()));
  }

  private static Optional<Found> asked(Optional<Case> own, UUID id) {
    return own.flatMap(one ->
        one.history().asks().stream()
            .filter(ask -> ask.id().equals(id) && ask.answer().isEmpty())
            .filter(ask -> !ask.moments().withdrawn())
            .findFirst()
            .map(ask -> new Found(one, new To(Optional.of(ask), ask.moments().late()))));
  }

  private Answer blank(Scene scene, Optional<Found> found) {
    return found
        .<Answer>map(one -> Answer.page(page(scene, one, Form.showing(Map.of()))))
        .orElseGet(Answer::notThere);
  }

  private Answer.Template page(Scene scene, Found found, Form form) {
    var codes = EligibilityPapers.fields().stream().map(form::value).toList();
    var papers = tools.db().read(sql -> Documents.of(sql, codes));
    boolean open = clock.instant().isBefore(found.to().late());
    var shown = new Shown(found.one(), found.to(), papers, open);
    return (out, no) -> JtereplyGenerated.render(out, no, scene, shown, form);
  }

  @GetMapping({APPEAL, OutcomePages.OF + APPEAL})
  Answer appeal(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who) {
    return blank(scene, appealed(scene, own(edition, slug, code, who)));
  }

  private Optional<Found> appealed(Scene scene, Optional<Case> own) {
    return own.flatMap(one ->
        OutcomePages.Shown.of(scene, one, clock.instant(), "")
            .appealable()
            .map(notice -> new Found(one, new To(Optional.empty(), notice.late()))));
  }

  @PostMapping({ASK, OutcomePages.OF + ASK})
  Answer answer(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable UUID ask,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return taken(scene, form, asked(own(edition, slug, code, who), ask));
  }

  @PostMapping({APPEAL, OutcomePages.OF + APPEAL})
  Answer send(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return taken(scene, form, appealed(scene, own(edition, slug, code, who)));
  }

  private Answer taken(Scene scene, Form form, Optional<Found> found) {
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var one = found.get();
    var said = form.text("said", LONGEST);
    var codes = EligibilityPapers.read(form, documents);
    if (form.isRight()) {
      var went = went(scene, form, one, new Replies.Reply(said, codes));
      switch (went) {
        case DONE -> {
          var done = one.to().ask().isPresent() ? "reponse" : "recours";
          return Answer.seeOther(OutcomePages.href(one.one(), "?fait=" + done));
        }
        case GONE -> form.wrong(EligibilityPapers.fields().getFirst(), "files.paper.gone");
        case MOVED, OWN, AWAITED, PUBLISHED, SAME, UNLISTED ->
            form.wrong("said", "eligibility.reply.late");
      }
    }
    return Answer.refused(page(scene, one, form));
  }

  private Went went(Scene scene, Form form, Found found, Replies.Reply reply) {
    try {
      return Went.valueOf(tools.once(scene, form, unit -> replied(unit, found, reply).name()));
    } catch (Replies.Gone gone) {
      return Went.GONE;
    }
  }

  private Went replied(Unit unit, Found found, Replies.Reply reply) {
    return found
        .to()
        .ask()
        .map(ask -> replies.answer(unit, found.one(), ask.id(), reply))
        .orElseGet(() -> replies.appeal(unit, found.one(), reply));
  }
}
