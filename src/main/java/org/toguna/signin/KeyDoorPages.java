package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.passkey.Asker;

/// Signing in with a passkey alone: the device knows who it is, and checks it. Whatever is wrong is
/// answered with the same sentence.
@Controller
@RequestMapping(KeyDoorPages.PATH)
class KeyDoorPages {
  static final String PATH = "/connexion/cle";
  static final int ASKED_FROM_ONE_PLACE = 100;
  static final int TRIED_FROM_ONE_PLACE = 300;

  private final KeyTools tools;
  private final SignInPage page;
  private final Entering entering;
  private final Brake brake;

  KeyDoorPages(KeyTools tools, SignInPage page, Entering entering, Brake brake) {
    this.tools = tools;
    this.page = page;
    this.entering = entering;
    this.brake = brake;
  }

  @PostMapping("/demande")
  Answer ask(Scene scene, HttpServletRequest request) {
    brake.on("key ask", ASKED_FROM_ONE_PLACE, request);
    return tools.asked(scene, Asker.entering(tools.devices().browser(request)));
  }

  @PostMapping
  Answer enter(Scene scene, Form form, HttpServletRequest request, HttpServletResponse response) {
    brake.on("key prove", TRIED_FROM_ONE_PLACE, request);
    var asker = Asker.entering(tools.devices().browser(request));
    var onward = Onward.read(form.value("vers"));
    return tools
        .proved(scene, asker, form)
        .flatMap(person -> entering.known(person, Factor.PASSKEY, onward, request, response))
        .orElseGet(() -> {
          form.wrong(KeyTools.REPLY, "signin.key.wrong");
          return Answer.refused(page.of(scene, form));
        });
  }
}
