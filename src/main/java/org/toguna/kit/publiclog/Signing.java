package org.toguna.kit.publiclog;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Signs every minute what was entered since, so that observers find it.
@Component
class Signing implements Chore {
  private final Db db;
  private final PublicLog log;

  Signing(Db db, PublicLog log) {
    this.db = db;
    this.log = log;
  }

  @Override
  public String name() {
    return "public journal signed";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    boolean behind =
        db.read(sql -> {
          long signed = log.signed(sql).map(last -> last.checkpoint().size()).orElse(0L);
          return signed < log.size(sql);
        });
    if (behind) {
      db.run(log::sign);
    }
  }
}
