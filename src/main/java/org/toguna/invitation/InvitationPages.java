package org.toguna.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.TooOften;
import org.toguna.people.Persons;
import org.toguna.question.Filling;
import org.toguna.question.Sheet;
import org.toguna.registration.CategoryChoice;
import org.toguna.registration.CategorySheet;
import org.toguna.registration.Enrolment;
import org.toguna.signin.SignedIn;

/// Registering with a code. One that is wrong, used up, over or revoked is answered alike, and from
/// one place only so many are tried.
@Controller
@RequestMapping(InvitationPages.PATH)
class InvitationPages {
  static final String PATH = "/inscription/invitation";
  private static final String OWN = "/mon-espace/inscription";

  /// Room for a hall behind one address; for guessing 50 bits, nothing.
  private static final int TRIES = 120;

  private static final Duration WHILE = Duration.ofMinutes(10);

  private final Db db;
  private final Admitting admitting;
  private final RateLimits limits;
  private final Filling filling;
  private final Clock clock;

  InvitationPages(Db db, Admitting admitting, RateLimits limits, Filling filling, Clock clock) {
    this.filling = filling;
    this.db = db;
    this.admitting = admitting;
    this.limits = limits;
    this.clock = clock;
  }

  /// As what the code lets somebody come, and what is asked of whoever comes so.
  record View(Edition edition, Code code, CategoryChoice as, Sheet sheet) {
    String path() {
      return PATH + '/' + code;
    }

    /// The name under which the phone keeps what was typed, the registering form's own.
    String draft(SignedIn who) {
      return "inscription-" + edition.number() + '-' + as.slug() + '-' + who.id();
    }
  }

  @GetMapping
  Answer ask(Scene scene, Form form) {
    return Answer.page(asking(scene, form));
  }

  private static Answer.Template asking(Scene scene, Form form) {
    return (out, no) -> JteaskGenerated.render(out, no, scene, form);
  }

  @PostMapping
  Answer open(Scene scene, Edition edition, Form form, HttpServletRequest request) {
    return found(edition, form.value("code"), request)
        .map(view -> Answer.seeOther(view.path()))
        .orElseGet(() -> wrong(scene, form.value("code")));
  }

  /// Each try counts, whether it finds something or not.
  private Optional<View> found(Edition edition, String typed, HttpServletRequest request) {
    if (!limits.allows("invitation " + request.getRemoteAddr(), TRIES, WHILE)) {
      throw new TooOften();
    }
    return Code.typed(typed)
        .flatMap(code ->
            db.read(sql ->
                Invitation.open(sql, edition.id(), code, clock.instant())
                    .flatMap(one ->
                        CategoryChoice.of(sql, edition.id()).stream()
                            .filter(as -> as.id().equals(one.category()))
                            .findFirst())
                    .map(as ->
                        new View(edition, code, as, CategorySheet.of(sql, edition, as.id())))));
  }

  private static Answer wrong(Scene scene, String typed) {
    var form = Form.showing(Map.of("code", typed));
    form.wrong("code", "invitation.code.wrong");
    return Answer.refused(asking(scene, form));
  }

  @GetMapping("/{code}")
  Answer check(
      Scene scene,
      Edition edition,
      @PathVariable String code,
      @AuthenticationPrincipal @Nullable SignedIn who,
      HttpServletRequest request) {
    if (who != null && comesAlready(edition, who)) {
      return Answer.seeOther(OWN);
    }
    var view = found(edition, code, request);
    if (view.isEmpty()) {
      return wrong(scene, code);
    }
    if (who == null) {
      return Answer.seeOther("/connexion?vers=" + view.get().path());
    }
    var form = Form.showing(Map.of("name", who.shownName()));
    return Answer.page(page(scene, view.get(), who, form));
  }

  private boolean comesAlready(Edition edition, SignedIn who) {
    return db.read(sql -> Enrolment.of(sql, edition.id(), who.id())).isPresent();
  }

  private static Answer.Template page(Scene scene, View view, SignedIn who, Form form) {
    return (out, no) -> JteinvitedGenerated.render(out, no, scene, view, view.draft(who), form);
  }

  @PostMapping("/{code}")
  Answer register(
      Scene scene,
      Edition edition,
      @PathVariable String code,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form,
      HttpServletRequest request) {
    if (who != null && comesAlready(edition, who)) {
      return Answer.seeOther(OWN);
    }
    var view = found(edition, code, request);
    if (view.isEmpty()) {
      return wrong(scene, code);
    }
    if (who == null) {
      return Answer.seeOther("/connexion?vers=" + view.get().path());
    }
    var sheet = view.get().sheet();
    var name = form.text("name", Persons.LONGEST_NAME);
    var said = new CategorySheet.Said(sheet, filling.read(form, sheet, scene.lang()));
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), who, sheet.labelled(form, scene)));
    }
    var guest = new Admitting.Guest(who.person(), name, said);
    return switch (admitting.admit(edition, view.get().code(), guest)) {
      case Admitting.Outcome.In _ -> Answer.seeOther(OWN + "?fait=1");
      case Admitting.Outcome.NoCode _ -> wrong(scene, code);
    };
  }
}
