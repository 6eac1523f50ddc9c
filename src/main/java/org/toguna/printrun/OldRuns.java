package org.toguna.printrun;

import static org.toguna.tables.Tables.PRINTRUN;
import static org.toguna.tables.Tables.PRINTRUN_PART;

import java.time.Clock;
import java.time.Duration;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// The files of a run go after a week: names that were printed need not lie about.
@Component
class OldRuns implements Chore {
  static final Duration KEPT = Duration.ofDays(7);

  private final Db db;
  private final Clock clock;

  OldRuns(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "files of old print runs";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    db.run(unit ->
        unit.sql()
            .update(PRINTRUN_PART)
            .setNull(PRINTRUN_PART.PDF)
            .where(PRINTRUN_PART.PDF.isNotNull())
            .and(
                PRINTRUN_PART.RUN_ID.in(
                    DSL.select(PRINTRUN.ID)
                        .from(PRINTRUN)
                        .where(PRINTRUN.ORDERED_AT.lt(clock.instant().minus(KEPT)))))
            .execute());
  }
}
