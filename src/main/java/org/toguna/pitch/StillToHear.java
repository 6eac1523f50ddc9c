package org.toguna.pitch;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.scoring.Unheard;

/// Marks of a pitch day may be revised until its last team was heard or missed for good. A day that
/// nobody conducts to its end holds seals up for its own length only.
@Component
class StillToHear implements Unheard {
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Clock clock;

  StillToHear(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean ahead(DSLContext sql, UUID contest, Round round) {
    return round == Round.PITCH
        && Running.find(sql, contest)
            .filter(running -> running.day().seed().isPresent() && !running.isOver())
            .filter(
                running -> clock.instant().isBefore(running.day().terms().starts().plus(LONGEST)))
            .isPresent();
  }
}
