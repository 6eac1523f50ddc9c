package org.toguna.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.question.Sheet;
import org.toguna.signin.SignedIn;

/// Registering for the current edition: as whom, who, sure? Whoever is not signed in proves a phone
/// or an e-mail on the way.
@Controller
@RequestMapping(RegisterPages.PATH)
class RegisterPages {
  static final String PATH = "/inscription";

  /// Addresses below it that are no category's.
  static final Set<String> RESERVED = Set.of("invitation", DraftPages.WORD, "attente");

  /// How long the list may say of a category that it still has places: registering itself is exact.
  private static final int KEPT_SECONDS = 20;

  /// The days' group, and the beginning of each day's name in the form.
  static final String DAYS = "days";

  static final String DAY = DAYS + '.';

  private static final Form NONE = Form.showing(Map.of());

  private final Db db;
  private final Enrolling enrolling;
  private final RegisterForm asked;
  private final LaidAside laidAside;
  private final Clock clock;

  RegisterPages(Db db, Enrolling enrolling, RegisterForm asked, LaidAside laidAside, Clock clock) {
    this.db = db;
    this.enrolling = enrolling;
    this.asked = asked;
    this.laidAside = laidAside;
    this.clock = clock;
  }

  @GetMapping
  Answer choose(Scene scene, Edition edition) {
    var now = clock.instant();
    List<ParticipantCategory> all = db.read(sql -> ParticipantCategory.shown(sql, edition.id()));
    return Answer.page(
            (out, no) -> JtecategoriesGenerated.render(out, no, scene, edition, all, now))
        .keptUnder(Topics.EDITION)
        .until(change(all, now));
  }

  private static Instant change(List<ParticipantCategory> all, Instant now) {
    return all.stream()
        .flatMap(one -> one.changesAfter(now))
        .min(Instant::compareTo)
        .filter(now.plusSeconds(KEPT_SECONDS)::isAfter)
        .orElse(now.plusSeconds(KEPT_SECONDS));
  }

  @GetMapping("/{category}")
  Answer ask(
      Scene scene,
      Edition edition,
      @PathVariable String category,
      @AuthenticationPrincipal @Nullable SignedIn who,
      HttpServletRequest request) {
    return db.read(sql -> {
      var as = ParticipantCategory.shown(sql, edition.id(), category);
      if (as.isEmpty()) {
        return Answer.notThere();
      }
      var openness = as.get().at(clock.instant());
      if (!openness.takes()) {
        return Answer.page(page(scene, Sure.closed(edition, as.get(), openness), NONE));
      }
      if (who == null) {
        return Answer.seeOther(signIn(as.get()));
      }
      if (Registration.of(sql, edition.id(), who.id()).isPresent()) {
        return Answer.seeOther(OwnPages.PATH);
      }
      var sure = asked.of(sql, edition, as.get(), who);
      var values =
          laidAside
              .find(sql, DraftPages.by(edition, as.get(), who, request))
              .map(draft -> sure.resumed(who.shownName(), draft.fields()))
              .orElseGet(() -> sure.begun(who.shownName()));
      return Answer.page(page(scene, sure, asked.showing(sure, values, scene.lang())));
    });
  }

  private static String signIn(ParticipantCategory as) {
    return "/connexion?vers=" + PATH + '/' + as.slug();
  }

  private static Answer.Template page(Scene scene, Sure sure, Form form) {
    return (out, no) -> JtecheckGenerated.render(out, no, scene, sure, form);
  }

  @PostMapping("/{category}")
  Answer register(
      Scene scene,
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
    var by = DraftPages.by(edition, as.get(), who, request);
    if (who == null) {
      var sheet = db.read(sql -> Sheet.of(sql, CategoryQuestions.of(as.get().id()), edition));
      ResumeCookie.give(laidAside.keep(by, sheet, form), request, response);
      return Answer.seeOther(signIn(as.get()) + "&garde=1");
    }
    laidAside.own(by);
    var sure = db.read(sql -> asked.of(sql, edition, as.get(), who));
    var sent = asked.read(form, sure, scene.lang());
    if (!form.isRight()) {
      return Answer.refused(page(scene, sure, sure.asked().sheet().labelled(form, scene)));
    }
    if (enrolling.enrol(sure, who, sent).isEmpty()) {
      return closed(scene, edition, as.get());
    }
    laidAside.drop(by);
    ResumeCookie.forget(request, response);
    return Answer.seeOther(OwnPages.PATH + "?fait=1");
  }

  /// It closed while the page was open.
  private Answer closed(Scene scene, Edition edition, ParticipantCategory as) {
    return db.read(sql -> ParticipantCategory.shown(sql, edition.id(), as.slug()))
        .map(now -> Sure.closed(edition, now, now.at(clock.instant())))
        .filter(now -> !now.openness().takes())
        .<Answer>map(now -> Answer.refused(page(scene, now, NONE)))
        .orElseGet(Answer::notThere);
  }
}
