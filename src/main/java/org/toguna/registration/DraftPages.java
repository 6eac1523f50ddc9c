package org.toguna.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.question.Drafts;
import org.toguna.question.Drafts.Draft;
import org.toguna.question.Sheet;
import org.toguna.signin.SignedIn;

/// « Continue later »: a registration form laid aside under a code, and taken up again on any
/// phone.
@Controller
@RequestMapping(RegisterPages.PATH)
class DraftPages {
  /// Never the slug of a category.
  static final String WORD = "reprise";

  static final String PATH = RegisterPages.PATH + '/' + WORD;
  private static final int LONGEST_CODE = 40;

  private final Db db;
  private final LaidAside laidAside;
  private final Clock clock;

  DraftPages(Db db, LaidAside laidAside, Clock clock) {
    this.db = db;
    this.laidAside = laidAside;
    this.clock = clock;
  }

  /// What the page with the code shows.
  record Kept(ParticipantCategory as, String code, Instant until, boolean sent) {}

  static LaidAside.By by(
      Edition edition, ParticipantCategory as, @Nullable SignedIn who, HttpServletRequest request) {
    return new LaidAside.By(
        edition,
        as,
        Optional.ofNullable(who).map(SignedIn::id),
        request.getRemoteAddr(),
        ResumeCookie.of(request));
  }

  @PostMapping("/{category}/brouillon")
  Answer keep(
      Edition edition,
      @PathVariable String category,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var as = db.read(sql -> ParticipantCategory.shown(sql, edition.id(), category));
    if (as.isEmpty()) {
      return Answer.notThere();
    }
    var back = RegisterPages.PATH + '/' + as.get().slug();
    if (!as.get().at(clock.instant()).takes()) {
      return Answer.seeOther(back);
    }
    var sheet = db.read(sql -> Sheet.of(sql, CategoryQuestions.of(as.get().id()), edition));
    var code = laidAside.keep(by(edition, as.get(), who, request), sheet, form);
    ResumeCookie.give(code, request, response);
    return Answer.seeOther(back + "/brouillon");
  }

  /// The code, to be written down.
  @GetMapping("/{category}/brouillon")
  Answer kept(
      Scene scene,
      Edition edition,
      @PathVariable String category,
      @AuthenticationPrincipal @Nullable SignedIn who,
      HttpServletRequest request) {
    var code = ResumeCookie.of(request);
    return db.read(sql ->
        ParticipantCategory.shown(sql, edition.id(), category)
            .filter(as -> laidAside.find(sql, by(edition, as, who, request)).isPresent())
            .<Answer>map(as -> {
              var until = clock.instant().plus(Drafts.KEPT);
              var kept = new Kept(as, Drafts.shown(code.orElse("")), until, who != null);
              return Answer.page((out, no) -> JtelaidasideGenerated.render(out, no, scene, kept));
            })
            .orElseGet(() -> Answer.seeOther(PATH)));
  }

  @GetMapping('/' + WORD)
  Answer ask(Scene scene) {
    return Answer.page(page(scene, Form.showing(Map.of())));
  }

  private static Answer.Template page(Scene scene, Form form) {
    return (out, no) -> JteresumeGenerated.render(out, no, scene, form);
  }

  @PostMapping('/' + WORD)
  Answer resume(
      Scene scene,
      Edition edition,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var typed = form.text("code", LONGEST_CODE);
    var person = Optional.ofNullable(who).map(SignedIn::id);
    var place = request.getRemoteAddr();
    var found =
        form.isRight()
            ? db.read(sql ->
                laidAside
                    .tried(sql, typed, place, person)
                    .flatMap(draft -> category(sql, edition, draft)))
            : Optional.<ParticipantCategory>empty();
    if (found.isEmpty()) {
      form.wrong("code", "registration.resume.wrong");
      return Answer.refused(page(scene, form));
    }
    ResumeCookie.give(Drafts.typed(typed), request, response);
    return Answer.seeOther(RegisterPages.PATH + '/' + found.get().slug());
  }

  private static Optional<ParticipantCategory> category(
      DSLContext sql, Edition edition, Draft draft) {
    return ParticipantCategory.shown(sql, edition.id()).stream()
        .filter(one -> draft.owner().equals(CategoryQuestions.of(one.id())))
        .findFirst();
  }
}
