package org.toguna.contest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Band;
import org.toguna.edition.Edition;
import org.toguna.edition.Part;
import org.toguna.edition.SiteMapPart;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// The contests that were opened: on the part's page, and among the addresses for search engines.
@Component
@Order(10)
class ContestBand implements Band, SiteMapPart {
  private final Clock clock;

  ContestBand(Clock clock) {
    this.clock = clock;
  }

  /// A contest with the terms in force.
  record Opened(Contest contest, Terms terms) {}

  @Override
  public Optional<Answer.Template> onPart(DSLContext sql, Edition edition, Part part, Scene scene) {
    if (part != Part.CONTEST) {
      return Optional.empty();
    }
    var opened = opened(sql, edition);
    var now = clock.instant();
    return opened.isEmpty()
        ? Optional.empty()
        : Optional.of((out, no) -> JtebandGenerated.render(out, no, scene, edition, opened, now));
  }

  private static List<Opened> opened(DSLContext sql, Edition edition) {
    Map<UUID, Terms> inForce = Version.inForce(sql, edition.id());
    return Contest.of(sql, edition.id()).stream()
        .filter(contest -> inForce.containsKey(contest.id()))
        .map(contest -> new Opened(contest, inForce.getOrDefault(contest.id(), contest.terms())))
        .toList();
  }

  @Override
  public List<String> paths(DSLContext sql, Edition edition) {
    return opened(sql, edition).stream()
        .map(one -> one.contest().path())
        .flatMap(path -> List.of(path, path + "/reglement").stream())
        .map(edition::href)
        .toList();
  }
}
