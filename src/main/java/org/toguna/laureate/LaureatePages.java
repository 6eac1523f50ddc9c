package org.toguna.laureate;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// Everybody meets an edition's laureates. Before any prize is published the page says so.
@Controller
class LaureatePages {
  static final String PATH = "/laureats";

  private final Db db;

  LaureatePages(Db db) {
    this.db = db;
  }

  @GetMapping({PATH, "/editions/{number}" + PATH})
  Answer show(Scene scene, Edition edition) {
    var hall = db.read(sql -> Hall.of(sql, edition));
    return Answer.page((out, no) -> JtelaureatesGenerated.render(out, no, scene, hall))
        .keptUnder(Topics.EDITION, Showing.TOPIC);
  }
}
