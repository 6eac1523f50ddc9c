package org.toguna.kit.jobs;

import static org.toguna.tables.Tables.JOB;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;

/// Jobs that were given up are kept for thirty days, for whoever asks why.
@Component
class DeadJobs implements Chore {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Db db;
  private final Clock clock;

  DeadJobs(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "jobs given up";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    var end = clock.instant().minus(KEPT);
    db.run(unit ->
        unit.sql().deleteFrom(JOB).where(JOB.STATE.eq("DEAD")).and(JOB.DUE_AT.lt(end)).execute());
  }
}
