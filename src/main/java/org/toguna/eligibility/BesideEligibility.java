package org.toguna.eligibility;

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

/// The ways to eligibility: from a contest to its desk and, once there is one, to its public list;
/// from a candidate's dossier to what became of it.
@Component
@Order(20)
class BesideEligibility implements BesideContest, BesideDossier {

  /// Before the first rule book is opened there is nothing to decide.
  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    var desk = edition.desk(contest.deskPath());
    return new NavLink(
        contest.opened() ? desk + EligibilityDesk.BELOW : desk,
        scene.say("eligibility.title"),
        "ok");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return Published.any(sql, contest.id())
        ? Optional.of(
            new NavLink(
                edition.href(contest.path()) + EligibilityDesk.BELOW,
                scene.say("eligibility.list"),
                "ok"))
        : Optional.empty();
  }

  @Override
  public NavLink onDossier(Edition edition, Call call, HandedIn dossier, Scene scene) {
    return new NavLink(
        edition.href(call.path() + dossier.path()) + OutcomePages.BELOW,
        scene.say("eligibility.title"),
        "ok");
  }
}
