package org.toguna.laureate;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.BesideContest;
import org.toguna.contest.ContestTitle;
import org.toguna.deliberation.Matter;
import org.toguna.deliberation.Outcomes;
import org.toguna.edition.Edition;
import org.toguna.edition.SiteMapPart;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// The ways to the laureates: from a contest whose prizes are published, and for search engines.
@Component
@Order(50)
class BesideLaureates implements BesideContest, SiteMapPart {

  @Override
  public NavLink onDesk(Edition edition, ContestTitle contest, Scene scene) {
    return new NavLink(edition.href(LaureatePages.PATH), scene.say("laureate.title"), "ok");
  }

  @Override
  public Optional<NavLink> onPage(
      DSLContext sql, Edition edition, ContestTitle contest, Scene scene) {
    return Outcomes.publishedAt(sql, contest.id(), Matter.AWARDS)
        .map(_ -> new NavLink(edition.href(LaureatePages.PATH), scene.say("laureate.title"), "ok"));
  }

  @Override
  public List<String> paths(DSLContext sql, Edition edition) {
    return Hall.of(sql, edition).isEmpty() ? List.of() : List.of(edition.href(LaureatePages.PATH));
  }
}
