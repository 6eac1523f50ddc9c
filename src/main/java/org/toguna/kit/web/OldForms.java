package org.toguna.kit.web;

import static org.toguna.tables.Tables.FORM_ONCE;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Forgets after two days that a form was taken: nobody sends the same form again after that.
@Component
class OldForms implements Chore {
  private static final Duration KEPT = Duration.ofDays(2);

  private final Db db;
  private final Clock clock;

  OldForms(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forms taken";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var end = clock.instant().minus(KEPT);
    db.run(unit -> unit.sql().deleteFrom(FORM_ONCE).where(FORM_ONCE.TAKEN_AT.lt(end)).execute());
  }
}
