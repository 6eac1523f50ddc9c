package org.toguna.walk;

import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.scoring.Unheard;

/// Marks of a day at the stands may be revised until every group was everywhere.
@Component
class StandsToSee implements Unheard {
  private final Clock clock;

  StandsToSee(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean ahead(DSLContext sql, UUID contest, Round round) {
    return round != Round.SHORTLIST
        && Walk.find(sql, contest)
            .filter(walk -> walk.day().holdsSeals(clock.instant()) && !walk.isOver())
            .isPresent();
  }
}
