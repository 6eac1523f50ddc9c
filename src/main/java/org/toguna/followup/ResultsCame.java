package org.toguna.followup;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.deliberation.Matter;
import org.toguna.deliberation.ResultsPublished;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// Who wins a prize is followed from then on, where its edition is followed at all.
@Component
class ResultsCame implements Listener<ResultsPublished> {
  private final Following following;

  ResultsCame(Following following) {
    this.following = following;
  }

  @Override
  public Class<ResultsPublished> hears() {
    return ResultsPublished.class;
  }

  @Override
  public void on(ResultsPublished published, Unit unit) {
    if (published.matter() == Matter.AWARDS) {
      enrol(unit, published.contest());
    }
  }

  private void enrol(Unit unit, UUID contest) {
    for (Edition edition : Editions.all(unit.sql())) {
      if (Plan.find(unit.sql(), edition.id()).isPresent()
          && ContestTitle.find(unit.sql(), edition.id(), contest).isPresent()) {
        following.enrol(unit, edition);
      }
    }
  }
}
