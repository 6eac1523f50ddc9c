package org.toguna.kit.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.toguna.kit.db.Db;
import org.toguna.tables.tables.records.JobRecord;

/// The jobs a node has in hand: each runs on a thread of its own and is settled in one transaction
/// with what its work writes of it.
final class Hands {
  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);

  /// A reason of ours is a word and a detail, so that a desk can say it in its reader's language.
  private static final String TOO_LATE = "too-late:";

  private final Db db;
  private final Clock clock;
  private final JobBook book;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Map<UUID, Thread> busy = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  Hands(Db db, Clock clock, JobBook book) {
    this.db = db;
    this.clock = clock;
    this.book = book;
  }

  /// Runs a job that was taken, then calls `free`.
  void begin(Work work, JobRecord row, Runnable free) {
    var thread =
        Thread.ofVirtual()
            .name("toguna-job-" + row.getKind())
            .unstarted(() -> {
              try {
                finish(work, row);
              } finally {
                busy.remove(row.getId());
                free.run();
              }
            });
    busy.put(row.getId(), thread);
    thread.start();
  }

  private void finish(Work work, JobRecord row) {
    var task = Task.of(row);
    var outcome = late(row, clock.instant()) ? new Outcome.Never(TOO_LATE) : run(work, task);
    if (stopping && outcome instanceof Outcome.Again) {
      return;
    }
    try {
      settle(work, row, outcome);
    } catch (RuntimeException notKept) {
      // The hold runs out by the clock, and the job is done again.
      LOG.warn("What became of a job {} could not be kept", task.kind(), notKept);
    }
  }

  private static boolean late(JobRecord row, Instant when) {
    return row.getExpiresAt() != null && row.getExpiresAt().isBefore(when);
  }

  private Outcome run(Work work, Task task) {
    try {
      return work.run(task);
    } catch (RuntimeException | Error failed) {
      LOG.warn("A job {} failed at try {}", task.kind(), task.tries(), failed);
      return new Outcome.Again("failed: " + failed.getClass().getSimpleName());
    }
  }

  private void settle(Work work, JobRecord row, Outcome outcome) {
    var task = Task.of(row);
    var now = clock.instant();
    var due = now.plus(Backoff.after(task.tries(), random));
    var last =
        outcome instanceof Outcome.Again(String reason) && late(row, due)
            ? new Outcome.Never(reason)
            : outcome;
    db.run(unit -> {
      boolean ours =
          switch (last) {
            case Outcome.Done _ -> book.done(unit, task);
            case Outcome.Again(String reason) -> book.again(unit, task, due, reason);
            case Outcome.Never(String reason) -> book.dead(unit, task, now, reason);
          };
      if (ours) {
        work.settled(unit, task, last);
      }
    });
  }

  boolean any() {
    return !busy.isEmpty();
  }

  /// Lets the jobs finish for so long; whatever is not done by then is interrupted and given back,
  /// for another node or the next start.
  void stop(Duration patience) {
    stopping = true;
    var end = System.nanoTime() + patience.toNanos();
    waitUntil(end);
    busy.values().forEach(Thread::interrupt);
    waitUntil(Math.max(end, System.nanoTime()) + Duration.ofSeconds(2).toNanos());
    db.run(unit -> book.release(unit, clock.instant()));
  }

  private void waitUntil(long end) {
    try {
      for (Thread thread : busy.values()) {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (left.isPositive()) {
          thread.join(left);
        }
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
