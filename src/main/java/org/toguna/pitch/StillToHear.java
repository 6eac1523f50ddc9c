package org.toguna.pitch;

import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.scoring.Unheard;

/// Marks of a day on the stage may be revised until its last team was heard or missed for good.
@Component
class StillToHear implements Unheard {
  private final Clock clock;

  StillToHear(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean ahead(DSLContext sql, UUID contest, Round round) {
    return round == Round.PITCH
        && Running.find(sql, contest)
            .filter(running -> !running.day().isAtTheStands() && !running.isOver())
            .filter(running -> running.day().holdsSeals(clock.instant()))
            .isPresent();
  }
}
