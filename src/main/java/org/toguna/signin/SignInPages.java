package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.TooOften;
import org.toguna.people.Addresses;

/// Signing in begins: where shall the code go?
@Controller
class SignInPages {
  static final String PATH = "/connexion";

  /// The page that led here keeps a form that comes back afterwards.
  static final String KEPT = "garde";

  private final Db db;
  private final SignInCodes codes;
  private final Keys keys;
  private final Brake brake;
  private final SignInPage page;

  SignInPages(Db db, SignInCodes codes, Keys keys, Brake brake, SignInPage page) {
    this.db = db;
    this.codes = codes;
    this.keys = keys;
    this.brake = brake;
    this.page = page;
  }

  @GetMapping(PATH)
  Answer ask(Scene scene, Form form) {
    var onward = Onward.read(form.value("vers"));
    return scene.visitor().isPresent()
        ? Answer.seeOther(Onward.or(onward, Onward.HOME))
        : Answer.page(page.of(scene, Form.showing(Map.of("vers", onward, KEPT, form.value(KEPT)))));
  }

  @PostMapping(PATH)
  Answer send(Scene scene, Form form, HttpServletRequest request, HttpServletResponse response) {
    brake.onAsking(request);
    var address = address(form);
    if (address.isEmpty()) {
      return Answer.refused(page.of(scene, form));
    }
    var onward = Onward.read(form.value("vers"));
    var wish = new SignInCodes.Wish(address.get(), scene.lang(), form.ticked("choose"), onward);
    var holder = Holder.fresh(keys, form);
    if (!db.write(unit -> codes.ask(unit, holder, wish))) {
      throw new TooOften();
    }
    Holder.give(holder, request, response);
    return Answer.seeOther(CodePages.PATH);
  }

  static Optional<Address> address(Form form) {
    var typed = form.text("contact", 254);
    var address = Addresses.read(typed);
    if (address.isEmpty()) {
      form.wrong("contact", "people.contact.wrong");
    }
    return address;
  }
}
