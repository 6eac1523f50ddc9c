package org.toguna.jury;

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

/// The way from a contest on the desk to its jury.
@Component
@Order(30)
class BesideJury implements BesideContest, BesideDossier {

  /// Before the first rule book is opened there is nothing to judge.
  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    var desk = edition.desk(contest.deskPath());
    return new NavLink(
        contest.opened() ? desk + JuryDesk.BELOW : desk, scene.say("jury.title"), "person");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return PublicJury.shown(sql, contest.id())
        ? Optional.of(
            new NavLink(
                edition.href(contest.path()) + PublicJuryPages.BELOW,
                scene.say("jury.title"),
                "person"))
        : Optional.empty();
  }

  @Override
  public NavLink onDossier(Edition edition, Call call, HandedIn dossier, Scene scene) {
    return new NavLink(
        edition.href(call.path() + dossier.path()) + TiePages.BELOW,
        scene.say("jury.tie"),
        "person");
  }
}
