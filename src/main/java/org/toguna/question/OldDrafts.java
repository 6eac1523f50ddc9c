package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION_DRAFT;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Deletes forms that nobody came back to.
@Component
class OldDrafts implements Chore {
  private final Db db;
  private final Clock clock;

  OldDrafts(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forms laid aside";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    var end = clock.instant().minus(Drafts.KEPT);
    db.run(unit -> Gone.drafts(unit, QUESTION_DRAFT.SAVED_AT.le(end)));
  }
}
