package org.toguna.result;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.scoring.TellableRound;
import org.toguna.signin.SignedIn;

/// A dossier's result before its candidate, and the archive by which it checks what it reads.
@Controller
class OwnResultPages {
  static final String BELOW = "/resultat";
  private static final String ONE = "/concours/{slug}/dossier/{code}" + BELOW;
  private static final String BUNDLE = ONE + "/{round}.zip";
  private static final String OF = "/editions/{number}";

  private final Db db;
  private final OwnResult results;
  private final ResultBundle bundles;
  private final List<BesidePrize> beside;

  OwnResultPages(Db db, OwnResult results, ResultBundle bundles, List<BesidePrize> beside) {
    this.beside = beside;
    this.db = db;
    this.results = results;
    this.bundles = bundles;
  }

  private Optional<OwnResult.Told> find(
      Edition edition, String slug, String code, PersonId person) {
    return db.read(sql -> results.find(sql, edition, slug, code, person));
  }

  @GetMapping({ONE, OF + ONE})
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @AuthenticationPrincipal SignedIn who) {
    return find(edition, slug, code, who.id())
        .<Answer>map(told -> {
          var ways = ways(scene, told);
          return Answer.page((out, no) -> JteresultGenerated.render(out, no, scene, told, ways));
        })
        .orElseGet(Answer::notThere);
  }

  private List<NavLink> ways(Scene scene, OwnResult.Told told) {
    return told.prizes().isEmpty()
        ? List.of()
        : beside.stream()
            .map(one -> one.onPrize(told.edition(), told.call(), told.dossier(), scene))
            .toList();
  }

  @GetMapping({BUNDLE, OF + BUNDLE})
  Answer bundle(
      Edition edition,
      @PathVariable String slug,
      @PathVariable String code,
      @PathVariable String round,
      @AuthenticationPrincipal SignedIn who) {
    return find(edition, slug, code, who.id())
        .flatMap(told ->
            told.rounds().stream()
                .filter(one -> one.round().slug().equals(round))
                .findFirst()
                .map(one -> sent(told, one)))
        .orElseGet(Answer::notThere);
  }

  private Answer sent(OwnResult.Told told, TellableRound round) {
    var bytes = db.read(sql -> bundles.of(sql, told, round));
    return Answer.sent("application/zip", bytes)
        .as("resultat-%s-%s.zip".formatted(told.dossier().number(), round.round().slug()));
  }
}
