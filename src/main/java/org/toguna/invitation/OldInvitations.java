package org.toguna.invitation;

import static org.toguna.tables.Tables.INVITATION;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Forgets codes, and whom they were for, a year after their edition.
@Component
class OldInvitations implements Chore {
  private final Db db;
  private final Clock clock;

  OldInvitations(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "invitations of old editions";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    db.run(unit ->
        unit.sql()
            .deleteFrom(INVITATION)
            .where(
                INVITATION.EDITION_ID.in(
                    Editions.all(unit.sql()).stream()
                        .filter(this::isOld)
                        .map(Edition::id)
                        .toList()))
            .execute());
  }

  private boolean isOld(Edition edition) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return edition.period().to().plusYears(1).isBefore(today);
  }
}
