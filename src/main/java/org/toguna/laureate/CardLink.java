package org.toguna.laureate;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.result.BesidePrize;

/// The way from a prize to what its laureate shows of itself.
@Component
@Order(10)
class CardLink implements BesidePrize {

  @Override
  public NavLink onPrize(Edition edition, Call call, HandedIn dossier, Scene scene) {
    return new NavLink(
        edition.href(call.path() + dossier.path() + CardPages.BELOW),
        scene.say("laureate.card"),
        "person");
  }
}
