package org.toguna.registration;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// A waiting line's draw for everybody to follow, and to do again.
@Controller
@RequestMapping({LineDrawPages.OF_NOW, "/editions/{number}" + LineDrawPages.OF_NOW})
class LineDrawPages {
  static final String OF_NOW = RegisterPages.PATH + "/{category}/tirage";

  private final Db db;

  LineDrawPages(Db db) {
    this.db = db;
  }

  /// An earlier edition's draw stays where anybody can do it again.
  static String path(Edition edition, ParticipantCategory as) {
    return edition.href(RegisterPages.PATH + '/' + as.slug() + "/tirage");
  }

  /// What the page shows.
  record View(Edition edition, ParticipantCategory as, LineDraw draw) {}

  private Optional<View> view(Edition edition, String slug) {
    return db.read(sql ->
        ParticipantCategory.shown(sql, edition.id(), slug)
            .filter(as -> as.rules().order() == LineOrder.DRAW)
            .flatMap(as -> LineDraw.of(sql, as.id()).map(draw -> new View(edition, as, draw))));
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, @PathVariable String category) {
    return view(edition, category)
        .<Answer>map(
            view -> Answer.page((out, no) -> JtelinedrawGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  /// The closed list, one ticket a line, as `./toguna draw --pool` reads it.
  @GetMapping("/liste.txt")
  Answer pool(Edition edition, @PathVariable String category) {
    return view(edition, category)
        .<Answer>map(view ->
            Answer.sent("text/plain;charset=UTF-8", String.join("\n", view.draw().pool()) + "\n"))
        .orElseGet(Answer::notThere);
  }
}
