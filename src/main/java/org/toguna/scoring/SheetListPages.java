package org.toguna.scoring;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A juror's own sheets in the rounds that are open.
@Controller
class SheetListPages {
  static final String PATH = "/jury/fiches";

  private final Db db;

  SheetListPages(Db db) {
    this.db = db;
  }

  @GetMapping(PATH)
  Answer list(Scene scene, @AuthenticationPrincipal SignedIn who, Form asked) {
    var list = db.read(sql -> SheetList.of(sql, who.id()));
    var sealed = asked.optionalNumber("scellees", 0, 10_000);
    return Answer.page((out, no) -> JtesheetsGenerated.render(out, no, scene, list, sealed));
  }
}
