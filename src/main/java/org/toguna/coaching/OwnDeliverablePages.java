package org.toguna.coaching;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
import org.toguna.kit.files.Document;
import org.toguna.kit.files.Documents;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A team hands one thing in: a file in pieces that survive a cut, or a link.
@Controller
class OwnDeliverablePages {
  private static final String ONE = OwnCoachingPages.ONE + "/livrables/{deliverable}";
  private static final String OF = OwnCoachingPages.OF + ONE;
  private static final String PAPER = "paper";
  private static final int LONGEST_LINK = 500;

  private final ShelfTools tools;
  private final Delivering delivering;
  private final Documents documents;
  private final Clock clock;

  OwnDeliverablePages(ShelfTools tools, Delivering delivering, Documents documents, Clock clock) {
    this.tools = tools;
    this.delivering = delivering;
    this.documents = documents;
    this.clock = clock;
  }

  record View(OwnCoaching own, Deliverable deliverable, Map<String, Document> papers) {
    String path() {
      return own.href("/livrables/" + deliverable.id());
    }

    List<HandIn> handed() {
      return deliverable.of(own.mine().dossier().id());
    }

    Progress progress() {
      return deliverable.progress(own.mine().dossier().id(), own.now());
    }
  }

  private Optional<View> find(
      Edition edition, String slug, String code, UUID deliverable, SignedIn who) {
    var asking = new OwnCoaching.Asking(edition, slug, code);
    return tools
        .db()
        .read(sql -> OwnCoaching.find(sql, asking, who.id(), clock.instant()))
        .flatMap(own ->
            own.deliverable(deliverable)
                .map(one -> new View(own, one, own.place().orElseThrow().papers())));
  }

  @GetMapping({ONE, OF})
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable UUID deliverable,
      @AuthenticationPrincipal SignedIn who) {
    return find(edition, slug, code, deliverable, who)
        .<Answer>map(view -> Answer.page(page(scene, view, Form.showing(Map.of()))))
        .orElseGet(Answer::notThere);
  }

  private Answer.Template page(Scene scene, View view, Form form) {
    var waiting = form.value(PAPER);
    var papers = tools.db().read(sql -> Documents.of(sql, List.of(waiting)));
    var there = Optional.ofNullable(papers.get(waiting));
    return (out, no) -> JtedeliverableGenerated.render(out, no, scene, view, there, form);
  }

  @PostMapping({ONE, OF})
  Answer handIn(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable UUID deliverable,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var found = find(edition, slug, code, deliverable, who);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var paper = documents.read(form, PAPER, CoachingPapers.PAPER);
    var link = form.optional("link", LONGEST_LINK);
    if (!link.isEmpty() && !isWeb(link)) {
      form.wrong("link", "coaching.handin.link.wrong");
    } else if (paper.isEmpty() == link.isEmpty()) {
      form.wrong(PAPER, paper.isEmpty() ? "coaching.handin.nothing" : "coaching.handin.both");
    }
    if (form.isRight()) {
      var done = done(scene, form, view, paper, link);
      if (done.equals("1")) {
        return Answer.seeOther(view.own().href("?fait=livre"));
      }
      form.wrong(PAPER, done);
    }
    return Answer.refused(page(scene, view, form));
  }

  private String done(Scene scene, Form form, View view, String paper, String link) {
    var team = view.own().mine().dossier().id();
    try {
      return tools.once(
          scene,
          form,
          unit ->
              delivering.handIn(unit, view.deliverable(), team, paper, link)
                  ? "1"
                  : "coaching.handin.over");
    } catch (Delivering.Gone gone) {
      return "files.paper.gone";
    }
  }

  private static boolean isWeb(String link) {
    try {
      var uri = new URI(link);
      return uri.getHost() != null
          && List.of("http", "https").contains(("" + uri.getScheme()).toLowerCase(Locale.ROOT));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
