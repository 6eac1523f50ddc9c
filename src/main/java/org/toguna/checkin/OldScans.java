package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_PLACE;
import static org.toguna.tables.Tables.CHECKIN_PRESENCE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;

/// Ninety days after an edition nobody needs to know any more who passed where: the badges are
/// taken out of the scans, and the figures stay.
@Component
class OldScans implements Chore {
  static final int DAYS_KEPT = 90;

  private final Db db;
  private final Clock clock;

  OldScans(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "scans of old editions";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    db.run(unit ->
        Editions.all(unit.sql()).stream()
            .filter(this::isOld)
            .forEach(edition -> forget(unit, edition.id())));
  }

  private boolean isOld(Edition edition) {
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return edition.period().to().plusDays(DAYS_KEPT).isBefore(today);
  }

  private static void forget(Unit unit, EditionId edition) {
    unit.sql()
        .update(CHECKIN_SCAN)
        .setNull(CHECKIN_SCAN.BADGE_ID)
        .set(CHECKIN_SCAN.PRESENTED, "")
        .where(CHECKIN_SCAN.EDITION_ID.eq(edition))
        .and(CHECKIN_SCAN.BADGE_ID.isNotNull().or(CHECKIN_SCAN.PRESENTED.ne("")))
        .execute();
    unit.sql()
        .deleteFrom(CHECKIN_PRESENCE)
        .where(CHECKIN_PRESENCE.EDITION_ID.eq(edition))
        .execute();
    unit.sql().deleteFrom(CHECKIN_PLACE).where(CHECKIN_PLACE.EDITION_ID.eq(edition)).execute();
  }
}
