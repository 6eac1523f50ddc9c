package org.toguna.myspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.Assurance;
import org.toguna.signin.SignIns;
import org.toguna.signin.SignedIn;

/// The end of it: what goes, what stays and why, a tick, and it is done.
@Controller
class ErasurePages {
  static final String PATH = SpacePage.PATH + "/effacement";

  /// Open to everybody: whoever sends the form twice is nobody any more the second time.
  static final String DONE = "/donnees-effacees";

  private static final String AND_BACK = "?vers=" + PATH;

  private final Db db;
  private final Dossiers dossiers;
  private final Erasure erasure;
  private final Assurance assurance;
  private final SignIns signIns;

  ErasurePages(Db db, Dossiers dossiers, Erasure erasure, Assurance assurance, SignIns signIns) {
    this.db = db;
    this.dossiers = dossiers;
    this.erasure = erasure;
    this.assurance = assurance;
    this.signIns = signIns;
  }

  @GetMapping(PATH)
  Answer ask(Scene scene, @AuthenticationPrincipal SignedIn who) {
    return Answer.page(page(scene, who, Form.showing(Map.of())));
  }

  private Answer.Template page(Scene scene, SignedIn who, Form form) {
    var lacking = db.read(sql -> assurance.lacking(sql, who));
    var dossier = dossiers.of(who.id()).orElseThrow();
    return (out, no) -> JteerasureGenerated.render(out, no, scene, form, dossier, lacking);
  }

  /// Leads to the proof that is lacking, and back here.
  @PostMapping(PATH + "/preuve")
  Answer prove(
      @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (db.read(sql -> assurance.lacking(sql, who))) {
      case NOTHING -> Answer.seeOther(PATH);
      case SECOND_FACTOR -> Answer.seeOther("/connexion/seconde" + AND_BACK);
      case RECENT_SIGN_IN -> {
        signIns.end(request, response);
        yield Answer.seeOther("/connexion" + AND_BACK);
      }
    };
  }

  @PostMapping(DONE)
  Answer erase(
      Scene scene,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (who == null) {
      return Answer.seeOther(DONE);
    }
    if (!form.ticked("confirm")) {
      form.wrong("confirm", "myspace.erase.untold");
      return Answer.refused(page(scene, who, form));
    }
    return db.read(sql -> assurance.lacking(sql, who)) == Assurance.Lacking.NOTHING
        ? erased(scene, who, form, request, response)
        : Answer.seeOther(PATH);
  }

  private Answer erased(
      Scene scene,
      SignedIn who,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (erasure.erase(who.id(), Actor.person(who.id()))) {
      case Erasure.Outcome.Erased _ -> {
        signIns.end(request, response);
        yield Answer.seeOther(DONE);
      }
      case Erasure.Outcome.LastAdministrator _ -> {
        form.wrong("confirm", "myspace.erase.last");
        yield Answer.refused(page(scene, who, form));
      }
    };
  }

  @GetMapping(DONE)
  Answer done(Scene scene) {
    return Answer.page((out, no) -> JtedoneGenerated.render(out, no, scene));
  }
}
