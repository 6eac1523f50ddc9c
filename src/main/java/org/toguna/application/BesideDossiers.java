package org.toguna.application;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.BesideContest;
import org.toguna.contest.Call;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The ways from a contest to its dossiers: to enter while the call is open, and to what was handed
/// in.
@Component
@Order(10)
class BesideDossiers implements BesideContest {
  private final Clock clock;

  BesideDossiers(Clock clock) {
    this.clock = clock;
  }

  /// Before the first rule book is opened nobody has one.
  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    var list = edition.desk(ApplicationsDesk.PATH);
    var path = contest.opened() ? list + "/" + contest.id() : list;
    return new NavLink(path, scene.say("application.list"), "doc");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return Call.find(sql, edition.id(), contest.id())
        .filter(call -> call.isOpen(clock.instant()))
        .map(call -> new NavLink(Own.start(edition, call), scene.say("application.start"), "doc"));
  }
}
