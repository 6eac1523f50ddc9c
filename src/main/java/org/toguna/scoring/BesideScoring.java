package org.toguna.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.BesideContest;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.jury.BesideBench;
import org.toguna.jury.Jurors;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// The way from a contest to its scores, for the public to the rule they are ranked by, and for
/// whoever chairs its jury to each round that was opened.
@Component
@Order(26)
class BesideScoring implements BesideContest, BesideBench {

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

  @Override
  public List<NavLink> onBench(DSLContext sql, UUID contest, PersonId juror, Scene scene) {
    return Jurors.chairs(sql, contest, juror)
        ? ScoringRound.in(sql, contest).stream()
            .map(ScoringRound::key)
            .map(key ->
                new NavLink(
                    ChairPages.path(key),
                    scene.say("scoring.chair", scene.say(key.round().key())),
                    "ok"))
            .toList()
        : List.of();
  }
}
