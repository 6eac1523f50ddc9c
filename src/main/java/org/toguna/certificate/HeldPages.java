package org.toguna.certificate;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedIn;

/// One's own certificates, in whatever edition, each to be printed.
@Controller
class HeldPages {
  static final String PATH = "/mon-espace/attestations";

  private final Db db;
  private final Printing printing;

  HeldPages(Db db, Printing printing) {
    this.db = db;
    this.printing = printing;
  }

  @GetMapping(PATH)
  Answer list(Scene scene, @AuthenticationPrincipal SignedIn who) {
    var all = db.read(sql -> papers(sql, scene, who.id()));
    return Answer.page((out, no) -> JtemineGenerated.render(out, no, scene, all));
  }

  private static List<Paper> papers(DSLContext sql, Scene scene, PersonId person) {
    return Certificate.heldBy(sql, person).stream()
        .flatMap(one -> paper(sql, scene, one).stream())
        .toList();
  }

  static Optional<Paper> paper(DSLContext sql, Scene scene, Certificate one) {
    return Paper.of(sql, one, new Paper.Wording(scene.lang(), scene.texts()));
  }

  /// One that is valid; a revoked one is printed no more.
  @GetMapping(PATH + "/{code}.pdf")
  Answer pdf(Scene scene, @PathVariable String code, @AuthenticationPrincipal SignedIn who) {
    return db.read(sql ->
            Certificate.coded(sql, code)
                .filter(one -> one.valid() && one.due().person().equals(who.id()))
                .flatMap(one -> paper(sql, scene, one)))
        .map(paper -> printing.sent(paper, scene.origin()))
        .orElseGet(Answer::notThere);
  }
}
