package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;
import static org.toguna.tables.Tables.LETTER_WAY;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;

/// Deletes letters when their time is over, and stop links that nobody could use any more.
@Component
class OldLetters implements Chore {
  private static final Duration WAYS_KEPT = Duration.ofDays(400);

  private final Db db;
  private final Clock clock;
  private final MessageSettings settings;

  OldLetters(Db db, Clock clock, MessageSettings settings) {
    this.db = db;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "old letters";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    var now = clock.instant();
    var letters = now.minus(Duration.ofDays(settings.keepDays()));
    db.run(unit -> {
      unit.sql().deleteFrom(LETTER).where(LETTER.POSTED_AT.lt(letters)).execute();
      unit.sql()
          .deleteFrom(LETTER_WAY)
          .where(LETTER_WAY.STOPPED_AT.isNull())
          .and(LETTER_WAY.USED_AT.lt(now.minus(WAYS_KEPT)))
          .execute();
    });
  }
}
