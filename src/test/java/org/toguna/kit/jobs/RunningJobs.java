package org.toguna.kit.jobs;

import java.time.Clock;
import java.util.List;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.SignalEar;

/// One node's worker, started by a test that has no server.
public final class RunningJobs implements AutoCloseable {
  private final Worker worker;

  private RunningJobs(Worker worker) {
    this.worker = worker;
  }

  /// What wakes a worker; the database it works on must know it.
  public static SignalEar bell() {
    return new Bell();
  }

  public static Jobs jobs(Clock clock) {
    return new Jobs(clock);
  }

  public static RunningJobs start(Db db, Clock clock, SignalEar bell, List<Work> works) {
    var chores = new Chores(jobs(clock), clock, List.of());
    var worker = new Worker(db, clock, (Bell) bell, works, chores);
    worker.start();
    return new RunningJobs(worker);
  }

  @Override
  public void close() {
    worker.stop();
  }
}
