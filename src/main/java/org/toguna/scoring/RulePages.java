package org.toguna.scoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What the public reads of scoring: the rule of each round that was opened, with its entry in the
/// public journal. No score, and no count of sheets.
@Controller
class RulePages {
  static final String PATH = "/notation";
  private static final String ONE = "/concours/{slug}" + PATH;
  private static final String OF = "/editions/{number}";

  private final Db db;

  RulePages(Db db) {
    this.db = db;
  }

  /// Of one contest.
  record View(Edition edition, ContestTitle contest, List<ScoringRound> rounds) {
    String href(String path) {
      return edition.href(contest.path()) + path;
    }
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(Scene scene, Edition edition, @PathVariable String slug) {
    return db.read(sql ->
            ContestTitle.find(sql, edition.id(), slug)
                .map(contest -> new View(edition, contest, ScoringRound.in(sql, contest.id()))))
        .filter(view -> !view.rounds().isEmpty())
        .<Answer>map(view ->
            Answer.page((out, no) -> JterulesGenerated.render(out, no, scene, view))
                .keptUnder(Rounds.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }

  /// The very bytes whose SHA-256 was fixed at the opening.
  @GetMapping({ONE + "/{round}.txt", OF + ONE + "/{round}.txt"})
  Answer text(Edition edition, @PathVariable String slug, @PathVariable String round) {
    return db.read(sql ->
            ContestTitle.find(sql, edition.id(), slug)
                .flatMap(contest -> ScoringRound.find(sql, contest.id(), round)))
        .<Answer>map(one ->
            Answer.sent(
                    "text/plain; charset=utf-8", RuleText.of(one).getBytes(StandardCharsets.UTF_8))
                .keptUnder(Rounds.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }
}
