package org.toguna.contest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// « Puis-je candidater ? » Anybody may ask before preparing a dossier. What is typed is judged by
/// the rules in force and forgotten: nothing is written anywhere.
@Controller
class CheckPages {
  private static final String CHECK = "/concours/{slug}/conditions";
  private static final String OF = "/editions/{number}";

  private final Db db;

  CheckPages(Db db) {
    this.db = db;
  }

  record Shown(
      Edition edition,
      Contest contest,
      Terms terms,
      List<Asked> asked,
      Optional<Eligibility> told) {
    String href(String path) {
      return edition.href(contest.path() + path);
    }
  }

  private record Found(Contest contest, Terms terms) {}

  @GetMapping({CHECK, OF + CHECK})
  Answer ask(Scene scene, Edition edition, @PathVariable String slug) {
    return found(edition, slug)
        .<Answer>map(found -> {
          var asked = new Questions(found.terms()).asked(scene);
          var shown = new Shown(edition, found.contest(), found.terms(), asked, Optional.empty());
          return Answer.page(page(scene, shown, Form.showing(Map.of())));
        })
        .orElseGet(Answer::notThere);
  }

  @PostMapping({CHECK, OF + CHECK})
  Answer tell(Scene scene, Edition edition, @PathVariable String slug, Form form) {
    return found(edition, slug)
        .<Answer>map(found -> {
          var questions = new Questions(found.terms());
          var declared = questions.read(form);
          var conditions = found.terms().entry().conditions();
          var told =
              form.isRight()
                  ? Optional.of(Eligibility.of(conditions, declared))
                  : Optional.<Eligibility>empty();
          var shown =
              new Shown(edition, found.contest(), found.terms(), questions.asked(scene), told);
          var page = page(scene, shown, form);
          return form.isRight() ? Answer.page(page) : Answer.refused(page);
        })
        .orElseGet(Answer::notThere);
  }

  private Optional<Found> found(Edition edition, String slug) {
    return db.read(sql ->
        Contest.find(sql, edition.id(), slug)
            .flatMap(contest ->
                Version.find(sql, contest.id(), contest.standing().version())
                    .map(version -> new Found(contest, version.terms()))));
  }

  private static Answer.Template page(Scene scene, Shown shown, Form form) {
    return (out, no) -> JtecheckGenerated.render(out, no, scene, shown, form);
  }
}
