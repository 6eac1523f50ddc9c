package org.toguna.pitch;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.contest.Round;
import org.toguna.eligibility.Eligible;
import org.toguna.jury.RoundField;

/// The rounds on the stage and at the stands are about the teams that present themselves, once they
/// are chosen, as far as they are eligible still.
@Component
@Order(10)
class Presenting implements RoundField {

  @Override
  public Optional<Set<UUID>> dossiers(DSLContext sql, UUID contest, Round round) {
    var teams =
        Team.of(sql, contest).stream()
            .flatMap(team -> team.application().stream())
            .collect(Collectors.toCollection(HashSet::new));
    if (round == Round.SHORTLIST || teams.isEmpty()) {
      return Optional.empty();
    }
    teams.retainAll(Eligible.in(sql, contest));
    return Optional.of(teams);
  }
}
