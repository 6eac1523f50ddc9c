package org.toguna.testing;

import static org.toguna.tables.Tables.JOB;

import java.time.Clock;
import java.time.Duration;

/// The chores that every start does: they take away what is past its day, and would take it from a
/// test too that comes before them.
public final class ChoresDone {
  private static final Duration MOST = Duration.ofSeconds(5);

  private ChoresDone() {}

  /// Waits for the first round of them; a site that does none is not waited for longer than
  /// [#MOST].
  public static void await(TestSite site) {
    var clock = site.bean(Clock.class);
    long end = System.nanoTime() + MOST.toNanos();
    while (System.nanoTime() < end && isOneDue(site, clock)) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  private static boolean isOneDue(TestSite site, Clock clock) {
    return site.db()
        .<Boolean>read(
            sql -> sql.fetchExists(JOB, JOB.KIND.eq("chore").and(JOB.DUE_AT.le(clock.instant()))));
  }
}
