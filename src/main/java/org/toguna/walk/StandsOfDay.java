package org.toguna.walk;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.pitch.AtTheStands;
import org.toguna.pitch.PitchDay;

/// What the day asks of its round: where it is read, and what is closed with its list.
@Component
class StandsOfDay implements AtTheStands {

  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    return new NavLink(
        edition.desk(contest.deskPath()) + WalkPages.BELOW, scene.say("walk.title"), "visit");
  }

  @Override
  public NavLink onPage(Edition edition, ContestTitle contest, Scene scene) {
    return new NavLink(
        edition.href(contest.path()) + WalkPages.BELOW, scene.say("walk.title"), "visit");
  }

  @Override
  public Optional<List<String>> rotation(DSLContext sql, PitchDay day) {
    return Walk.of(sql, day).rotation();
  }
}
