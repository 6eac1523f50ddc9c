package org.toguna.certificate;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.application.HandedIn;
import org.toguna.contest.BesideContest;
import org.toguna.contest.Call;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.result.BesidePrize;

/// The ways to certificates: from a contest's desk, and for a laureate from its prize.
@Component
@Order(60)
class BesideCertificate implements BesideContest, BesidePrize {

  /// Before the first rule book is opened there is nothing to certify.
  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    var desk = edition.desk(contest.deskPath());
    return new NavLink(
        contest.opened() ? desk + CertificateDesk.BELOW : desk,
        scene.say("certificate.title"),
        "doc");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return Optional.empty();
  }

  @Override
  public NavLink onPrize(Edition edition, Call call, HandedIn dossier, Scene scene) {
    return new NavLink(HeldPages.PATH, scene.say("certificate.mine"), "doc");
  }
}
