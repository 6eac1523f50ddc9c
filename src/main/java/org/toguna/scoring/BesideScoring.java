package org.toguna.scoring;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.BesideContest;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The way from a contest to its scores, and for the public to the rule they are ranked by.
@Component
@Order(26)
class BesideScoring implements BesideContest {

  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    return new NavLink(
        edition.desk(contest.deskPath()) + "/notation", scene.say("scoring.title"), "ok");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return ScoringRound.in(sql, contest.id()).stream()
        .findFirst()
        .map(round ->
            new NavLink(
                edition.href(contest.path() + RulePages.PATH), scene.say("scoring.rule"), "ok"));
  }
}
