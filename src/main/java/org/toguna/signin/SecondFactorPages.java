package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// The second proof, asked for at the desk's door: a code of the app or, without it, one of the
/// recovery codes. Who has none yet is led to set it up.
@Controller
@RequestMapping(SecondPage.PATH)
class SecondFactorPages {
  private static final int TRIES = 10;
  private static final Duration HOUR = Duration.ofHours(1);

  private final AppTools tools;
  private final SecondPage page;
  private final RateLimits limits;

  SecondFactorPages(AppTools tools, SecondPage page, RateLimits limits) {
    this.limits = limits;
    this.tools = tools;
    this.page = page;
  }

  @GetMapping
  Answer ask(Scene scene, @AuthenticationPrincipal SignedIn who, Form form) {
    var onward = Onward.read(form.value("vers"));
    return Answer.page(page.of(scene, who, Form.showing(Map.of("vers", onward))));
  }

  @PostMapping
  Answer prove(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var typed = form.text("code", 40);
    if (form.isRight() && tools.db().write(unit -> proved(unit, who.id(), typed))) {
      tools.signIns().strengthen(request, response, Factor.APP);
      return Answer.seeOther(Onward.or(Onward.read(form.value("vers")), "/organisation"));
    }
    form.wrong("code", "signin.second.wrong");
    return Answer.refused(page.of(scene, who, form));
  }

  private boolean proved(Unit unit, PersonId id, String typed) {
    var digits = typed.replaceAll("\\s", "");
    if (digits.matches("\\d{6}")) {
      return tools.apps().prove(unit, id, digits);
    }
    if (mayTry(unit, id) && tools.recovery().use(unit, id, typed)) {
      tools
          .journal()
          .note(unit, Actor.person(id), Subject.of("person", id), "recovery-used", null, null);
      return true;
    }
    tools.apps().missed(unit, id);
    return false;
  }

  /// An app counts what was missed; whoever has keys alone tries only so often in an hour.
  private boolean mayTry(Unit unit, PersonId id) {
    return tools.apps().confirmed(unit.sql(), id)
        ? tools.apps().open(unit.sql(), id)
        : limits.allows("recovery " + id, TRIES, HOUR);
  }
}
