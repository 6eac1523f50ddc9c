package org.toguna.walk;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// A day at the stands for everybody: where each team is, which group begins where, and by how many
/// each stand was seen. Who is in a group is not said.
@Controller
class WalkPages {
  static final String BELOW = "/visites";
  private static final String ONE = "/concours/{slug}" + BELOW;
  private static final String OF = "/editions/{number}";

  private final Db db;

  WalkPages(Db db) {
    this.db = db;
  }

  /// What the page shows; there is one once the list is closed.
  record View(Edition edition, ContestTitle contest, Walk walk) {
    String path() {
      return edition.href(contest.path()) + BELOW;
    }
  }

  private Optional<View> view(Edition edition, String slug) {
    return db.read(sql ->
        ContestTitle.find(sql, edition.id(), slug)
            .filter(ContestTitle::opened)
            .flatMap(contest ->
                Walk.find(sql, contest.id())
                    .filter(walk -> walk.day().closed().isPresent())
                    .map(walk -> new View(edition, contest, walk))));
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(Scene scene, Edition edition, @PathVariable String slug) {
    return view(edition, slug)
        .<Answer>map(
            view -> Answer.page((out, no) -> JtewalkGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  /// The very lines whose hash was closed with the list.
  @GetMapping({ONE + "/tournee.txt", OF + ONE + "/tournee.txt"})
  Answer rotation(Edition edition, @PathVariable String slug) {
    return view(edition, slug)
        .<Answer>map(view ->
            Answer.sent("text/plain; charset=utf-8", String.join("\n", view.walk().lines()) + "\n"))
        .orElseGet(Answer::notThere);
  }
}
