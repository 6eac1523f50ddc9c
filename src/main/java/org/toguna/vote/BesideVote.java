package org.toguna.vote;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.BesideContest;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The way from a contest to its vote.
@Component
@Order(30)
class BesideVote implements BesideContest {

  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    return new NavLink(edition.desk(contest.deskPath()) + "/vote", scene.say("vote.title"), "star");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return Poll.shown(sql, contest.id())
        .map(poll ->
            new NavLink(
                edition.href(contest.path() + PollPages.PATH), scene.say("vote.title"), "star"));
  }
}
