package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The code that came, typed in.
@Controller
class CodePages {
  static final String PATH = "/connexion/code";

  private final Db db;
  private final SignInCodes codes;
  private final SeenCodes seen;
  private final Entering entering;
  private final Brake brake;

  CodePages(Db db, SignInCodes codes, SeenCodes seen, Entering entering, Brake brake) {
    this.db = db;
    this.codes = codes;
    this.seen = seen;
    this.entering = entering;
    this.brake = brake;
  }

  private Optional<CodeAsked> asked(HttpServletRequest request) {
    return Holder.of(request).flatMap(holder -> db.read(sql -> codes.find(sql, holder)));
  }

  @GetMapping(PATH)
  Answer ask(Scene scene, HttpServletRequest request) {
    return asked(request)
        .<Answer>map(asked -> Answer.page(page(scene, asked, Form.showing(Map.of()))))
        .orElseGet(() -> Answer.seeOther(SignInPages.PATH));
  }

  private Answer.Template page(Scene scene, CodeAsked asked, Form form) {
    var shown = seen.of(asked.holder());
    return (out, no) -> JtecodeGenerated.render(out, no, scene, form, asked, shown);
  }

  @PostMapping(PATH)
  Answer prove(Scene scene, Form form, HttpServletRequest request, HttpServletResponse response) {
    brake.onTyping(request);
    var found = asked(request);
    if (found.isEmpty()) {
      return Answer.seeOther(SignInPages.PATH);
    }
    var asked = found.get();
    var typed = form.text("code", 40).replaceAll("\\D", "");
    if (typed.length() != SignInCodes.DIGITS) {
      form.wrong("code", "signin.code.digits");
      return Answer.refused(page(scene, asked, form));
    }
    return switch (db.write(unit -> codes.prove(unit, asked.holder(), typed))) {
      case SignInCodes.Outcome.Right _ -> entering.proved(asked, request, response);
      case SignInCodes.Outcome.Wrong _ -> refused(scene, asked, form, "signin.code.wrong");
      case SignInCodes.Outcome.Over _ -> refused(scene, asked, form, "signin.code.over");
    };
  }

  private Answer refused(Scene scene, CodeAsked asked, Form form, String error) {
    form.wrong("code", error);
    return Answer.refused(page(scene, asked, form));
  }
}
