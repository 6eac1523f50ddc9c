package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.outside.OutsideSignIn;
import org.toguna.signin.outside.Vouched;

/// Signing in with an account kept elsewhere. A link and not a form: a form's policy forbids it to
/// end on another site.
@Controller
@RequestMapping(AccountPages.PATH)
class AccountPages {
  static final String PATH = "/connexion/compte";
  private static final String BACK = "/retour";
  private static final int FROM_ONE_PLACE = 100;

  private final OutsideSignIn outside;
  private final Vouching vouching;
  private final SignInPage page;
  private final Devices devices;
  private final Brake brake;

  AccountPages(
      OutsideSignIn outside, Vouching vouching, SignInPage page, Devices devices, Brake brake) {
    this.outside = outside;
    this.vouching = vouching;
    this.page = page;
    this.devices = devices;
    this.brake = brake;
  }

  @GetMapping
  Answer leave(Scene scene, Form form, HttpServletRequest request) {
    if (page.account().isEmpty()) {
      return Answer.notThere();
    }
    brake.on("account", FROM_ONE_PLACE, request);
    if (!devices.known(request)) {
      return Answer.seeOther(SignInPages.PATH);
    }
    var onward = Onward.read(form.value("vers"));
    return outside
        .begin(request, scene.origin() + PATH + BACK, devices.browser(request), onward)
        .map(Answer::seeOther)
        .orElseGet(() -> refused(scene, "signin.account.away"));
  }

  private Answer refused(Scene scene, String why) {
    var form = Form.showing(Map.of());
    form.wrong("account", why);
    return Answer.refused(page.of(scene, form));
  }

  @GetMapping(BACK)
  Answer back(Scene scene, Form form, HttpServletRequest request, HttpServletResponse response) {
    if (page.account().isEmpty()) {
      return Answer.notThere();
    }
    brake.on("account back", FROM_ONE_PLACE, request);
    var browser = devices.browser(request);
    var back =
        devices.known(request)
            ? outside.back(
                scene.origin() + PATH + BACK, browser, form.value("state"), form.value("code"))
            : Optional.<Vouched>empty();
    return back.map(account ->
            vouching
                .enter(account, scene.lang(), request, response)
                .orElseGet(() -> refused(scene, "signin.account.email")))
        .orElseGet(() -> refused(scene, "signin.account.wrong"));
  }
}
