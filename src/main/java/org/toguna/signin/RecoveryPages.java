package org.toguna.signin;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// New recovery codes in the place of the old ones, for whoever has just shown a second proof: an
/// app or a key alike. They are shown once.
@Controller
@RequestMapping(RecoveryPages.PATH)
class RecoveryPages {
  static final String PATH = SafetyPages.PATH + "/secours";

  private final AppTools tools;
  private final SecondProofs proofs;

  RecoveryPages(AppTools tools, SecondProofs proofs) {
    this.tools = tools;
    this.proofs = proofs;
  }

  @PostMapping
  Answer renew(Scene scene, @AuthenticationPrincipal SignedIn who, Authentication authentication) {
    if (!proofs.of(who.id()).any()) {
      return Answer.seeOther(SafetyPages.PATH);
    }
    if (!Factor.second(authentication)) {
      return Answer.seeOther(Onward.after(SecondPage.PATH, SafetyPages.PATH));
    }
    var codes =
        tools
            .db()
            .write(unit -> {
              tools
                  .journal()
                  .note(
                      unit,
                      scene.actor(),
                      Subject.of("person", who.id()),
                      "recovery-renewed",
                      null,
                      null);
              return tools.recovery().renew(unit, who.id());
            });
    return Answer.page((out, no) ->
        JterecoveryGenerated.render(
            out, no, scene, codes, SafetyPages.PATH, "signin.recovery.renewed"));
  }
}
