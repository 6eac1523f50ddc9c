package org.toguna.followup;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What became of an edition's teams, for everybody, beside the other editions'.
@Controller
class FollowFiguresPages {
  private final Db db;

  FollowFiguresPages(Db db) {
    this.db = db;
  }

  /// One edition's.
  record Of(Edition edition, Plan plan, Impact impact) {
    static Optional<Of> find(DSLContext sql, Edition edition) {
      return Round.find(sql, edition)
          .filter(round -> round.plan().shown())
          .map(round -> new Of(edition, round.plan(), Impact.open(round)));
    }
  }

  record View(Of here, List<Of> all) {}

  @GetMapping({FollowDesk.BELOW, "/editions/{number}" + FollowDesk.BELOW})
  Answer show(Scene scene, Edition edition) {
    return db.read(sql ->
            Of.find(sql, edition)
                .map(here ->
                    new View(
                        here,
                        Editions.all(sql).stream()
                            .filter(one -> one.ordinal().published())
                            .flatMap(one -> Of.find(sql, one).stream())
                            .toList())))
        .<Answer>map(view ->
            Answer.page((out, no) -> JtefollowfiguresGenerated.render(out, no, scene, view))
                .keptUnder(Following.TOPIC, Topics.EDITION))
        .orElseGet(Answer::notThere);
  }
}
