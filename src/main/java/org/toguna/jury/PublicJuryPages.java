package org.toguna.jury;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// Who judges, for everybody. It is not kept: somebody who leaves, or is erased, is gone from it at
/// once.
@Controller
class PublicJuryPages {
  static final String BELOW = "/jury";
  private static final String ONE = "/concours/{slug}" + BELOW;

  private final Db db;

  PublicJuryPages(Db db) {
    this.db = db;
  }

  @GetMapping({ONE, "/editions/{number}" + ONE})
  Answer show(Scene scene, Edition edition, @PathVariable String slug) {
    return db.read(sql -> PublicJury.find(sql, edition, slug))
        .<Answer>map(
            jury -> Answer.page((out, no) -> JtepublicjuryGenerated.render(out, no, scene, jury)))
        .orElseGet(Answer::notThere);
  }
}
