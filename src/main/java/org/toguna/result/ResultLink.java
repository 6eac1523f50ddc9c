package org.toguna.result;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.BesideDossier;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The way from a dossier to its result. It asks nothing: the page says whether there is one yet.
@Component
@Order(40)
class ResultLink implements BesideDossier {

  @Override
  public NavLink onDossier(Edition edition, Call call, HandedIn dossier, Scene scene) {
    return new NavLink(
        edition.href(call.path() + dossier.path() + OwnResultPages.BELOW),
        scene.say("result.title"),
        "ok");
  }
}
