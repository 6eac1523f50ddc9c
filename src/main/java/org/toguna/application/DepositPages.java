package org.toguna.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Handing a dossier in: reading it once more as it would go, saying that it is true, and what came
/// of it.
@Controller
class DepositPages {
  private static final String DEPOSIT = DossierPages.ONE + "/depot";

  /// What a form that could not be taken leads to, in place of an address.
  private static final String LATE = "late";

  private static final String INCOMPLETE = "incomplete";
  private static final String FIRM = "firm";

  private final ShelfTools tools;
  private final Submitting submitting;
  private final Clock clock;

  DepositPages(ShelfTools tools, Submitting submitting, Clock clock) {
    this.tools = tools;
    this.submitting = submitting;
    this.clock = clock;
  }

  /// `firmEntered` where another dossier has the firm's last entry, `late` where this one came when
  /// the call had ended.
  record Shown(Own own, Instant now, String trouble) {
    boolean late() {
      return trouble.equals(LATE) || !own.call().isOpen(now);
    }

    boolean firmEntered() {
      return trouble.equals(FIRM);
    }
  }

  @GetMapping({DEPOSIT, BeginPages.OF + DEPOSIT})
  Answer ask(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who) {
    return tools
        .db()
        .read(sql -> Own.find(sql, edition, slug, code, who.id()))
        .<Answer>map(own ->
            own.application().state() == State.WITHDRAWN
                ? Answer.seeOther(own.href(""))
                : Answer.page(page(scene, own, "", Form.showing(Map.of()))))
        .orElseGet(Answer::notThere);
  }

  private Answer.Template page(Scene scene, Own own, String trouble, Form form) {
    var shown = new Shown(own, clock.instant(), trouble);
    return (out, no) -> JtedepositGenerated.render(out, no, scene, shown, form);
  }

  @PostMapping({DEPOSIT, BeginPages.OF + DEPOSIT})
  Answer submit(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    Optional<Own> own = tools.db().read(sql -> Own.find(sql, edition, slug, code, who.id()));
    if (own.isEmpty()) {
      return Answer.notThere();
    }
    for (String field : new String[] {"true", "read"}) {
      if (!form.ticked(field)) {
        form.wrong(field, "application.deposit.tick");
      }
    }
    if (!form.isRight()) {
      return Answer.refused(page(scene, own.get(), "", form));
    }
    var led = tools.once(scene, form, unit -> handedIn(unit, own.get()));
    return led.startsWith("/")
        ? Answer.seeOther(led)
        : Answer.refused(page(scene, own.get(), led, form));
  }

  private String handedIn(Unit unit, Own own) {
    return switch (submitting.submit(unit, own.call(), own.application())) {
      case Became.Submitted submitted ->
          own.href("/recepisse/" + submitted.receipt().version() + "?fait=1");
      case Became.Late _ -> LATE;
      case Became.FirmEntered _ -> FIRM;
      case Became.Incomplete _ -> INCOMPLETE;
      case Became.Done _, Became.TooMany _, Became.Gone _, Became.NotThere _ -> own.href("");
    };
  }
}
