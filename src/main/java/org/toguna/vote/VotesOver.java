package org.toguna.vote;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;
import org.toguna.kit.journal.Actor;

/// Closes votes whose hour is over, where nobody at the desk did.
@Component
class VotesOver implements Chore {
  private final Db db;
  private final Closing closing;

  VotesOver(Db db, Closing closing) {
    this.db = db;
    this.closing = closing;
  }

  @Override
  public String name() {
    return "public votes closed";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run() {
    db.read(closing::due)
        .forEach(contest -> db.run(unit -> closing.close(unit, Actor.CHORE, contest)));
  }
}
