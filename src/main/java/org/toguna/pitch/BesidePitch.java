package org.toguna.pitch;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.BesideContest;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The way from a contest to its day of presentations.
@Component
@Order(20)
class BesidePitch implements BesideContest {
  private final AtTheStands stands;

  BesidePitch(AtTheStands stands) {
    this.stands = stands;
  }

  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    var path = edition.desk(contest.deskPath()) + PassagePages.PATH;
    return new NavLink(path, scene.say("pitch.title"), "pitch");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return PitchDay.find(sql, contest.id())
        .filter(day -> day.closed().isPresent())
        .map(day ->
            day.isAtTheStands()
                ? stands.onPage(edition, contest, scene)
                : new NavLink(
                    edition.href(contest.path()) + PassagePages.PATH,
                    scene.say("pitch.title"),
                    "pitch"));
  }
}
