package org.toguna.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.JOB;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.tables.tables.records.JobRecord;
import org.toguna.testing.TestDb;

/// Two nodes, and what each may do with the other's jobs.
class HoldTest {
  private static final Instant NOW = Instant.parse("2026-01-29T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final JobBook bamako = new JobBook("bamako");
  private final JobBook hall = new JobBook("hall");

  private static TestDb withOneJob(Db.Engine engine) {
    var test = TestDb.on(engine);
    test.db().run(unit -> new Jobs(CLOCK).post(unit, Jobs.Order.of("print", "badge 1")));
    return test;
  }

  private static List<JobRecord> take(TestDb test, JobBook node, Duration later) {
    return test.db()
        .write(unit -> {
          JobBook.free(unit, NOW.plus(later));
          return node.take(unit, "print", JobBook.ANY, 5, NOW.plus(later));
        });
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void inACrowdOnlyWhatSomebodyWaitsForIsTaken(Db.Engine engine) {
    try (var test = withOneJob(engine)) {
      var code = Jobs.Order.of("print", "code of Awa").urgency(0);
      test.db().run(unit -> new Jobs(CLOCK).post(unit, code));
      int most = JobBook.SOMEBODY_WAITS;
      assertThat(test.db().<Boolean>read(sql -> JobBook.anyDue(sql, "print", most, NOW))).isTrue();
      var taken = test.db().write(unit -> bamako.take(unit, "print", most, 5, NOW));
      assertThat(taken).extracting(JobRecord::getArgument).containsExactly("code of Awa");
      assertThat(test.db().<Boolean>read(sql -> JobBook.anyDue(sql, "print", most, NOW))).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aHeldJobIsNobodyElses(Db.Engine engine) {
    try (var test = withOneJob(engine)) {
      take(test, bamako, Duration.ZERO);
      assertThat(take(test, hall, JobBook.HOLD.minusSeconds(1))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aKilledNodesJobIsTakenWhenItsHoldRunsOut(Db.Engine engine) {
    try (var test = withOneJob(engine)) {
      take(test, bamako, Duration.ZERO);
      assertThat(take(test, hall, JobBook.HOLD.plusSeconds(1))).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aNodeThatLostItsHoldChangesNothing(Db.Engine engine) {
    try (var test = withOneJob(engine)) {
      var task = Task.of(take(test, bamako, Duration.ZERO).getFirst());
      take(test, hall, JobBook.HOLD.plusSeconds(1));
      assertThat(test.db().<Boolean>write(unit -> bamako.done(unit, task))).isFalse();
      assertThat(test.db().<Integer>read(sql -> sql.fetchCount(JOB))).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aStoppingNodeGivesBackWhatItCannotFinish(Db.Engine engine) throws InterruptedException {
    try (var test = withOneJob(engine)) {
      var begun = new CountDownLatch(1);
      var hands = new Hands(test.db(), CLOCK, bamako);
      hands.begin(new Endless(begun), take(test, bamako, Duration.ZERO).getFirst(), () -> {});
      begun.await();
      hands.stop(Duration.ZERO);
      assertThat(take(test, hall, Duration.ZERO)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aJobWhoseTimeIsOverIsGivenUpUntried(Db.Engine engine) throws InterruptedException {
    try (var test = withOneJob(engine)) {
      var late = Clock.fixed(NOW.plus(Duration.ofDays(8)), ZoneOffset.UTC);
      var begun = new CountDownLatch(1);
      var settled = new CountDownLatch(1);
      new Hands(test.db(), late, bamako)
          .begin(
              new Endless(begun),
              take(test, bamako, Duration.ofDays(8)).getFirst(),
              settled::countDown);
      settled.await();
      assertThat(begun.getCount()).isOne();
      assertThat(test.db().<String>read(sql -> sql.fetchSingle(JOB).getState())).isEqualTo("DEAD");
    }
  }

  /// Waits until it is interrupted.
  private record Endless(CountDownLatch begun) implements Work {
    @Override
    public String kind() {
      return "print";
    }

    @Override
    public int atOnce() {
      return 1;
    }

    @Override
    public Outcome run(Task task) {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopping) {
        return new Outcome.Again("interrupted");
      }
      return new Outcome.Done("");
    }
  }
}
