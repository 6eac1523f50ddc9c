package org.toguna.walk;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.BesideDossier;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.jury.BesideBench;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// The ways to the round: from a juror's own place to its group, from a dossier to when the jury
/// meets it.
@Component
@Order(35)
class BesideWalk implements BesideBench, BesideDossier {

  @Override
  public List<NavLink> onBench(DSLContext sql, UUID contest, PersonId juror, Scene scene) {
    return Going.find(sql, contest, juror)
        .map(
            going -> new NavLink("/jury/" + contest + "/visites", scene.say("walk.title"), "visit"))
        .stream()
        .toList();
  }

  /// It asks nothing: the page says whether there is a day yet.
  @Override
  public NavLink onDossier(Edition edition, Call call, HandedIn dossier, Scene scene) {
    return new NavLink(
        edition.href(call.path() + dossier.path() + OwnTurnPages.BELOW),
        scene.say("walk.own.title"),
        "pitch");
  }
}
