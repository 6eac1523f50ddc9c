package org.toguna.followup;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.BesideContest;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The ways to the year after: from a contest to its edition's desk and, once they are shown, to
/// the public figures.
@Component
@Order(40)
class BesideFollowup implements BesideContest {

  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    return new NavLink(edition.desk(FollowDesk.BELOW), scene.say("followup.title"), "star");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return Plan.find(sql, edition.id())
        .filter(Plan::shown)
        .map(_ ->
            new NavLink(
                edition.href(FollowDesk.BELOW), scene.say("followup.figures.title"), "star"));
  }
}
