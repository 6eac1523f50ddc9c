package org.toguna.scoring;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.jury.RoundField;

/// A round that was closed takes no seats any more.
@Component
class RoundOver implements RoundField {

  @Override
  public boolean isOver(DSLContext sql, UUID contest, Round round) {
    return ScoringRound.find(sql, contest, round.slug()).filter(one -> !one.isOpen()).isPresent();
  }
}
