package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.passkey.Asker;

/// A passkey as the second proof, of the person that the first one named.
@Controller
@RequestMapping(SecondPage.PATH + "/cle")
class SecondKeyPages {
  private final KeyTools tools;
  private final SecondPage page;
  private final SignIns signIns;
  private final Brake brake;

  SecondKeyPages(KeyTools tools, SecondPage page, SignIns signIns, Brake brake) {
    this.tools = tools;
    this.page = page;
    this.signIns = signIns;
    this.brake = brake;
  }

  private Asker asker(SignedIn who, HttpServletRequest request) {
    return Asker.proving(tools.devices().browser(request), who.id());
  }

  @PostMapping("/demande")
  Answer ask(Scene scene, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
    brake.on("key ask", KeyDoorPages.ASKED_FROM_ONE_PLACE, request);
    return tools.asked(scene, asker(who, request));
  }

  @PostMapping
  Answer prove(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    brake.on("key prove", KeyDoorPages.TRIED_FROM_ONE_PLACE, request);
    if (tools.proved(scene, asker(who, request), form).isEmpty()) {
      form.wrong(KeyTools.REPLY, "signin.key.wrong");
      return Answer.refused(page.of(scene, who, form));
    }
    signIns.strengthen(request, response, Factor.PASSKEY);
    return Answer.seeOther(Onward.or(Onward.read(form.value("vers")), "/organisation"));
  }
}
