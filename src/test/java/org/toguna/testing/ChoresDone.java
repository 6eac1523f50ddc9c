package org.toguna.testing;

import static org.toguna.tables.Tables.JOB;

import java.time.Clock;
import java.time.Duration;
import org.toguna.kit.db.Db;

/// The chores that every start does: they take away what is past its day, and would take it from a
/// test too that comes before them.
public final class ChoresDone {
  private static final Duration MOST = Duration.ofSeconds(5);

  private ChoresDone() {}

  /// Waits for the first round of them; a site that does none is not waited for longer than
  /// [#MOST].
  public static void await(TestSite site) {
    await(site.db(), site.bean(Clock.class));
  }

  /// The same in a process of its own.
  public static void await(Db db, Clock clock) {
    long end = System.nanoTime() + MOST.toNanos();
    while (System.nanoTime() < end && isOneDue(db, clock)) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  private static boolean isOneDue(Db db, Clock clock) {
    return db.<Boolean>read(
        sql -> sql.fetchExists(JOB, JOB.KIND.eq("chore").and(JOB.DUE_AT.le(clock.instant()))));
  }
}
