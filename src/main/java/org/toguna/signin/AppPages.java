package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.QrPicture;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// Setting up a one-time-password app: scan, type the first code, put the recovery codes away. Who
/// has an app already must have shown it before it can be taken away.
@Controller
@RequestMapping(AppPages.PATH)
class AppPages {
  static final String PATH = "/mon-espace/securite/application";

  private final AppTools tools;
  private final SecondProofs proofs;

  AppPages(AppTools tools, SecondProofs proofs) {
    this.tools = tools;
    this.proofs = proofs;
  }

  @PostMapping
  Answer begin(@AuthenticationPrincipal SignedIn who, Authentication authentication, Form form) {
    if (proofs.asked(who.id(), authentication)) {
      return showFirst();
    }
    tools.db().run(unit -> tools.apps().begin(unit, who.id()));
    return Answer.seeOther(Onward.after(PATH, Onward.read(form.value("vers"))));
  }

  @GetMapping
  Answer scan(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      Authentication authentication,
      Form form) {
    if (proofs.asked(who.id(), authentication)) {
      return showFirst();
    }
    var onward = Onward.read(form.value("vers"));
    return pending(who)
        .<Answer>map(
            secret -> Answer.page(page(scene, who, secret, Form.showing(Map.of("vers", onward)))))
        .orElseGet(() -> Answer.seeOther(SafetyPages.PATH));
  }

  private static Answer showFirst() {
    return Answer.seeOther(Onward.after(SecondPage.PATH, SafetyPages.PATH));
  }

  private Optional<byte[]> pending(SignedIn who) {
    return tools.db().read(sql -> tools.apps().pending(sql, who.id()));
  }

  private static Answer.Template page(Scene scene, SignedIn who, byte[] secret, Form form) {
    var label = OtpAddress.of(scene.site().name(scene.lang()), who.shownName(), secret);
    var picture = QrPicture.of(label.uri());
    return (out, no) -> JteappGenerated.render(out, no, scene, form, picture, label.spelled());
  }

  @PostMapping("/confirmation")
  Answer confirm(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var secret = pending(who);
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (secret.isEmpty() || proofs.asked(who.id(), authentication)) {
      return Answer.seeOther(SafetyPages.PATH);
    }
    var typed = form.text("code", 40).replaceAll("\\D", "");
    var codes = tools.db().write(unit -> confirmed(unit, scene, who.id(), typed));
    if (codes.isEmpty()) {
      form.wrong("code", "signin.app.wrong");
      return Answer.refused(page(scene, who, secret.get(), form));
    }
    tools.signIns().strengthen(request, response, Factor.APP);
    var onward =
        Onward.or(Onward.read(form.value("vers")), who.isStaff() ? "/organisation" : Onward.HOME);
    return Answer.page((out, no) ->
        JterecoveryGenerated.render(out, no, scene, codes, onward, "signin.recovery.done"));
  }

  private List<String> confirmed(Unit unit, Scene scene, PersonId id, String typed) {
    if (!tools.apps().confirm(unit, id, typed)) {
      return List.of();
    }
    note(unit, scene, id, "app-added");
    return tools.recovery().renew(unit, id);
  }

  @PostMapping("/retrait")
  Answer remove(Scene scene, @AuthenticationPrincipal SignedIn who, Authentication authentication) {
    if (!Factor.second(authentication)) {
      return showFirst();
    }
    tools
        .db()
        .run(unit -> {
          if (proofs.mayLoseOne(unit.sql(), who.id())) {
            tools.apps().remove(unit, who.id());
            proofs.lost(unit, who.id());
            note(unit, scene, who.id(), "app-removed");
          }
        });
    return Answer.seeOther(SafetyPages.PATH);
  }

  private void note(Unit unit, Scene scene, PersonId id, String verb) {
    tools.journal().note(unit, scene.actor(), Subject.of("person", id), verb, null, null);
  }
}
