package org.toguna.coaching;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.BesideDossier;
import org.toguna.application.HandedIn;
import org.toguna.contest.BesideContest;
import org.toguna.contest.Call;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The ways to coaching: from a contest to its desk, from a candidate's dossier to its own page.
/// The public has no page of it.
@Component
@Order(30)
class BesideCoaching implements BesideContest, BesideDossier {

  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    return new NavLink(
        edition.desk(contest.deskPath()) + CoachingDesk.BELOW,
        scene.say("coaching.title"),
        "workshop");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return Optional.empty();
  }

  @Override
  public NavLink onDossier(Edition edition, Call call, HandedIn dossier, Scene scene) {
    return new NavLink(
        edition.href(call.path() + dossier.path()) + CoachingDesk.BELOW,
        scene.say("coaching.title"),
        "workshop");
  }
}
