package org.toguna.recommendation;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What was recommended and what became of it, edition by edition.
@Controller
class RecommendationPages {
  private final Db db;

  RecommendationPages(Db db) {
    this.db = db;
  }

  @GetMapping("/recommandations")
  Answer all(Scene scene) {
    return page(scene, db.read(Recommendation::published));
  }

  @GetMapping("/editions/{number}/recommandations")
  Answer one(Scene scene, Edition edition) {
    return page(
        scene,
        db.read(Recommendation::published).stream()
            .filter(of -> of.edition().id().equals(edition.id()))
            .toList());
  }

  private static Answer page(Scene scene, List<Recommendation.OfEdition> all) {
    return Answer.page((out, no) -> JterecommendationsGenerated.render(out, no, scene, all))
        .keptUnder(Topics.EDITION, Topics.RECOMMENDATIONS);
  }
}
