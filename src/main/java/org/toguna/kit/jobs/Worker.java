package org.toguna.kit.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Pulse;

/// Does the jobs on this node, from the start of the server to its stop. A command that only opens
/// the database (`check`, `import`) has no worker.
@Component
@ConditionalOnWebApplication
class Worker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /// How long a job that fell due by the clock alone may go unseen.
  private static final Duration LOOK = Duration.ofSeconds(2);

  private static final Duration MOMENT = Duration.ofSeconds(30);

  /// Well inside the shutdown phase of 20 s.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Db db;
  private final Clock clock;
  private final Bell bell;
  private final Chores chores;
  private final JobBook book = new JobBook(Codes.next(10));
  private final Hands hands;
  private final Map<String, Bench> benches = new TreeMap<>();
  private volatile boolean running;
  private Optional<Instant> crowdSince = Optional.empty();
  private Instant renewed = Instant.EPOCH;
  private Thread loop = Thread.ofVirtual().unstarted(() -> {});

  /// One kind of work and how many more of it this node can do now.
  private record Bench(Work work, Semaphore places) {}

  Worker(Db db, Clock clock, Bell bell, List<Work> works, Chores chores) {
    this.db = db;
    this.clock = clock;
    this.bell = bell;
    this.chores = chores;
    works.forEach(work -> benches.put(work.kind(), new Bench(work, new Semaphore(work.atOnce()))));
    this.hands = new Hands(db, clock, book);
  }

  @Override
  public void start() {
    db.run(chores::plan);
    running = true;
    loop = Thread.ofVirtual().name("toguna-jobs").start(this::lookAgainAndAgain);
  }

  private void lookAgainAndAgain() {
    while (running) {
      try {
        look(clock.instant());
      } catch (RuntimeException notNow) {
        LOG.warn("Jobs wait: the database did not answer", notNow);
      }
      try {
        bell.await(LOOK);
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  private void look(Instant now) {
    if (db.read(sql -> JobBook.anyLost(sql, now))) {
      db.run(unit -> JobBook.free(unit, now));
    }
    int most = givesWay(now) ? JobBook.SOMEBODY_WAITS : JobBook.ANY;
    for (Bench bench : benches.values()) {
      if (running
          && bench.places().availablePermits() > 0
          && db.read(sql -> JobBook.anyDue(sql, bench.work().kind(), most, now))) {
        take(bench, most, now);
      }
    }
    if (hands.any() && renewed.plus(JobBook.HOLD.dividedBy(3)).isBefore(now)) {
      db.run(unit -> book.renew(unit, now));
      renewed = now;
    }
  }

  /// Whether only what somebody waits for is to be done now: people stand at the door of the
  /// database, and what can be done after them is. Not for longer than a moment, so that a day full
  /// of people does not keep their letters.
  private boolean givesWay(Instant now) {
    if (!db.pulse().map(Pulse::isCrowded).orElse(false)) {
      crowdSince = Optional.empty();
      return false;
    }
    crowdSince = crowdSince.or(() -> Optional.of(now));
    return now.isBefore(crowdSince.get().plus(MOMENT));
  }

  private void take(Bench bench, int most, Instant now) {
    int free = bench.places().availablePermits();
    var kind = bench.work().kind();
    for (var row : db.write(unit -> book.take(unit, kind, most, free, now))) {
      bench.places().acquireUninterruptibly();
      hands.begin(
          bench.work(),
          row,
          () -> {
            bench.places().release();
            bell.heard("");
          });
    }
  }

  @Override
  public void stop() {
    running = false;
    bell.heard("");
    try {
      // Not interrupted: what it is taking must be known before the rest is given back.
      loop.join(LOOK);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    hands.stop(PATIENCE);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
