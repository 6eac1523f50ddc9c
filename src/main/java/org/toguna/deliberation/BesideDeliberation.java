package org.toguna.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.BesideContest;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.jury.BesideBench;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;

/// The ways to deliberation: from a contest to its desk and, once something is published, to the
/// results; from a juror’s own place to the sittings it has a voice in.
@Component
@Order(5)
class BesideDeliberation implements BesideContest, BesideBench {

  /// Before the first rule book is opened there is nothing to decide.
  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    var desk = edition.desk(contest.deskPath());
    return new NavLink(
        contest.opened() ? desk + SittingsDesk.BELOW : desk,
        scene.say("deliberation.title"),
        "toguna");
  }

  /// To the prizes, or to the shortlist until they are published; each leads to the other.
  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return Stream.of(Matter.AWARDS, Matter.SHORTLIST)
        .filter(matter -> Outcomes.publishedAt(sql, contest.id(), matter).isPresent())
        .findFirst()
        .map(matter ->
            new NavLink(
                edition.href(contest.path()) + matter.page(), scene.say(matter.key()), "star"));
  }

  @Override
  public List<NavLink> onBench(DSLContext sql, UUID contest, PersonId juror, Scene scene) {
    return Sitting.of(sql, contest).stream()
        .filter(sitting -> Member.number(sql, sitting.id(), juror).isPresent())
        .map(sitting ->
            new NavLink(
                SittingPages.PATH + "/" + sitting.id(),
                scene.say("deliberation.nth." + sitting.key().matter(), sitting.number()),
                "toguna"))
        .toList();
  }
}
