package org.toguna.deliberation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.jury.RoundField;

/// Rounds after the first are about the published shortlist.
@Component
@Order(20)
class Shortlisted implements RoundField {

  @Override
  public Optional<Set<UUID>> dossiers(DSLContext sql, UUID contest, Round round) {
    return round == Round.SHORTLIST ? Optional.empty() : goingOn(sql, contest);
  }

  @Override
  public Optional<Set<UUID>> goingOn(DSLContext sql, UUID contest) {
    return Outcomes.publishedAt(sql, contest, Matter.SHORTLIST)
        .map(_ -> Set.copyOf(Outcomes.goingOn(sql, contest)));
  }
}
