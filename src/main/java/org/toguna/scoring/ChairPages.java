package org.toguna.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.calibration.Outcome;
import org.toguna.calibration.Severity;
import org.toguna.contest.Call;
import org.toguna.jury.Jurors;
import org.toguna.kit.base.Keys;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// A round for whoever chairs its jury: how many sheets are sealed; once it is closed, the scores
/// and how severe each juror is, which nobody else is shown. A dossier from which a conflict keeps
/// the chair is in none of it, not even in what the others are calibrated by.
@Controller
class ChairPages {
  private final Db db;
  private final Keys keys;

  ChairPages(Db db, Keys keys) {
    this.db = db;
    this.keys = keys;
  }

  /// What a chair sees.
  record View(
      ScoringRound round,
      Words contest,
      Counting.Progress progress,
      Optional<RoundTable> table,
      List<Lacking> lacking) {
    List<Severity> severities() {
      return table
          .map(RoundTable::outcome)
          .filter(Outcome.Calibrated.class::isInstance)
          .map(Outcome.Calibrated.class::cast)
          .map(Outcome.Calibrated::severities)
          .orElse(List.of());
    }
  }

  static String path(ScoringRound.Key key) {
    return "/jury/presidence/" + key.contest() + "/" + key.round().slug();
  }

  @GetMapping("/jury/presidence/{contest}/{round}")
  Answer show(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable String round,
      @AuthenticationPrincipal SignedIn who) {
    return db.read(sql -> view(sql, contest, round, who))
        .<Answer>map(
            view -> Answer.page((out, no) -> JtechairGenerated.render(out, no, scene, view)))
        .orElseGet(Answer::notThere);
  }

  private Optional<View> view(DSLContext sql, UUID contest, String slug, SignedIn who) {
    return ScoringRound.find(sql, contest, slug)
        .filter(round -> Jurors.chairs(sql, contest, who.id()))
        .flatMap(round ->
            Call.find(sql, round.edition(), contest)
                .map(call -> view(sql, round, call.name(), who)));
  }

  private View view(DSLContext sql, ScoringRound round, Words contest, SignedIn who) {
    var barred = Jurors.barred(sql, round.key().contest(), who.id());
    return new View(
        round,
        contest,
        Counting.progress(sql, round.key()).without(barred),
        RoundTable.of(sql, keys, round, barred),
        Lacking.in(sql, round.key(), barred));
  }
}
