package org.toguna.edition;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What the law asks every service to say of itself: who publishes it, what it keeps of people, who
/// can read it.
@Controller
class PublisherPages {
  private final Db db;

  PublisherPages(Db db) {
    this.db = db;
  }

  @GetMapping("/editeur")
  Answer publisher(Scene scene) {
    var publisher = db.read(Publisher::of);
    return Answer.page((out, no) -> JtepublisherGenerated.render(out, no, scene, publisher))
        .keptUnder(Topics.EDITION);
  }

  @GetMapping("/donnees-personnelles")
  Answer privacy(Scene scene) {
    return Answer.page((out, no) -> JteprivacyGenerated.render(out, no, scene))
        .keptUnder(Topics.EDITION);
  }

  @GetMapping("/accessibilite")
  Answer accessibility(Scene scene) {
    return Answer.page((out, no) -> JteaccessibilityGenerated.render(out, no, scene))
        .keptUnder(Topics.EDITION);
  }
}
