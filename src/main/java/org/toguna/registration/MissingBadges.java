package org.toguna.registration;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Pulse;
import org.toguna.kit.jobs.Chore;

/// Issues badges to those who got their place while nobody looked: by an organiser's bulk decision,
/// or just before the power went.
@Component
class MissingBadges implements Chore {
  /// A unit's worth of signatures.
  private static final int TOGETHER = 20;

  private static final int MOST = 5_000;

  private final Db db;
  private final Badging badging;

  MissingBadges(Db db, Badging badging) {
    this.db = db;
    this.badging = badging;
  }

  @Override
  public String name() {
    return "badges of those who have a place";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run() {
    int issued = some();
    for (int all = issued; issued == TOGETHER && all < MOST && !crowded(); all += issued) {
      issued = some();
    }
  }

  private int some() {
    return db.write(unit -> {
      var some = Badging.without(unit, TOGETHER);
      some.forEach(registration -> badging.issue(unit, registration));
      return some.size();
    });
  }

  /// Those who register go before those whose badge can wait for the next time.
  private boolean crowded() {
    return db.pulse().map(Pulse::isCrowded).orElse(false);
  }
}
