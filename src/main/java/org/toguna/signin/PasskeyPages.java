package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.passkey.Asker;
import org.toguna.signin.passkey.Passkey;
import org.toguna.signin.passkey.Passkeys;

/// A person's passkeys: added, named and taken away. Who has a second proof shows it first.
@Controller
@RequestMapping(PasskeyPages.PATH)
class PasskeyPages {
  static final String PATH = SafetyPages.PATH + "/cles";

  private final KeyTools tools;
  private final SignIns signIns;
  private final RecoveryCodes recovery;
  private final Brake brake;

  PasskeyPages(KeyTools tools, SignIns signIns, RecoveryCodes recovery, Brake brake) {
    this.recovery = recovery;
    this.tools = tools;
    this.signIns = signIns;
    this.brake = brake;
  }

  /// What the page shows; `here` tells whether keys can be added at this address.
  record Ring(List<Passkey> keys, boolean app, boolean mayLoseOne, boolean here) {}

  private static Answer showFirst() {
    return Answer.seeOther(Onward.after(SecondPage.PATH, PATH));
  }

  @GetMapping
  Answer show(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      Authentication authentication,
      Form form) {
    if (tools.proofs().asked(who.id(), authentication)) {
      return showFirst();
    }
    var shown =
        Map.of("vers", Onward.read(form.value("vers")), "label", scene.say("signin.keys.mine"));
    return Answer.page(page(scene, who, Form.showing(shown)));
  }

  private Answer.Template page(Scene scene, SignedIn who, Form form) {
    boolean here = tools.devices().ground(scene).isPresent();
    var ring =
        tools
            .db()
            .read(sql ->
                new Ring(
                    tools.passkeys().of(sql, who.id()),
                    tools.proofs().of(sql, who.id()).app(),
                    tools.proofs().mayLoseOne(sql, who.id()),
                    here));
    return (out, no) -> JtekeysGenerated.render(out, no, scene, form, ring);
  }

  @PostMapping("/demande")
  Answer ask(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      Authentication authentication,
      HttpServletRequest request) {
    brake.on("key ask", KeyDoorPages.ASKED_FROM_ONE_PLACE, request);
    return tools.proofs().asked(who.id(), authentication)
        ? showFirst()
        : tools.asked(scene, Asker.adding(tools.devices().browser(request), who.id()));
  }

  @PostMapping
  Answer add(
      Scene scene,
      Authentication authentication,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    brake.on("key prove", KeyDoorPages.TRIED_FROM_ONE_PLACE, request);
    if (!(authentication.getPrincipal() instanceof SignedIn who)) {
      return Answer.notThere();
    }
    if (tools.proofs().asked(who.id(), authentication)) {
      return showFirst();
    }
    if (!added(scene, who, form, request)) {
      form.wrong(KeyTools.REPLY, "signin.keys.wrong");
      return Answer.refused(page(scene, who, form));
    }
    signIns.strengthen(request, response, Factor.PASSKEY);
    var onward = Onward.or(Onward.read(form.value("vers")), PATH);
    var codes = who.isStaff() ? firstCodes(who) : List.<String>of();
    return codes.isEmpty()
        ? Answer.seeOther(onward)
        : Answer.page((out, no) ->
            JterecoveryGenerated.render(out, no, scene, codes, onward, "signin.recovery.key"));
  }

  /// For the day the only key is lost: codes on paper, where there are none yet.
  private List<String> firstCodes(SignedIn who) {
    return tools
        .db()
        .write(unit ->
            RecoveryCodes.left(unit.sql(), who.id()) > 0
                ? List.of()
                : recovery.renew(unit, who.id()));
  }

  private boolean added(Scene scene, SignedIn who, Form form, HttpServletRequest request) {
    var asker = Asker.adding(tools.devices().browser(request), who.id());
    var typed = form.optional("label", Passkeys.LONGEST_LABEL);
    var label = typed.isEmpty() ? scene.say("signin.keys.mine") : typed;
    return form.isRight()
        && tools
            .devices()
            .ground(scene)
            .filter(
                ground -> tools.ceremonies().add(ground, asker, label, form.value(KeyTools.REPLY)))
            .isPresent();
  }

  @PostMapping("/{key}/nom")
  Answer rename(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      Authentication authentication,
      @PathVariable UUID key,
      Form form) {
    if (tools.proofs().asked(who.id(), authentication)) {
      return showFirst();
    }
    var label = form.text("name-" + key, Passkeys.LONGEST_LABEL);
    if (!form.isRight()) {
      return Answer.refused(page(scene, who, form));
    }
    return tools.db().write(unit -> tools.passkeys().rename(unit, who.id(), key, label))
        ? Answer.seeOther(PATH)
        : Answer.notThere();
  }

  @PostMapping("/{key}/retrait")
  Answer remove(
      @AuthenticationPrincipal SignedIn who,
      Authentication authentication,
      @PathVariable UUID key) {
    if (!Factor.second(authentication)) {
      return showFirst();
    }
    tools
        .db()
        .run(unit -> {
          if (tools.proofs().mayLoseOne(unit.sql(), who.id())) {
            tools.passkeys().remove(unit, who.id(), key);
            tools.proofs().lost(unit, who.id());
          }
        });
    return Answer.seeOther(PATH);
  }
}
