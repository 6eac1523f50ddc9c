package org.toguna.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Three years after an edition nothing leads from its numbers to a team or a person any more.
@Component
class OldFollowups implements Chore {
  private static final int YEARS_KEPT = 3;

  private final Db db;
  private final Clock clock;

  OldFollowups(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "names of teams followed long ago";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    db.read(Editions::all).stream()
        .filter(this::isOld)
        .flatMap(edition -> db.read(sql -> Followed.in(sql, edition.id())).stream())
        .filter(team -> !team.name().isEmpty())
        .forEach(team -> db.run(unit -> FollowHeld.forget(unit, team)));
  }

  private boolean isOld(Edition edition) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return edition.period().to().plusYears(YEARS_KEPT).isBefore(today);
  }
}
