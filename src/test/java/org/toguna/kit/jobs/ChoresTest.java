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
import org.toguna.testing.TestDb;

class ChoresTest {
  private static final Instant NOW = Instant.parse("2026-01-29T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private record Sweeping() implements Chore {
    @Override
    public String name() {
      return "sweep the hall";
    }

    @Override
    public Duration every() {
      return Duration.ofHours(1);
    }

    @Override
    public void run() {}
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aChoreIsDueAgainWhenItIsDone(Db.Engine engine) throws InterruptedException {
    var chores = new Chores(new Jobs(CLOCK), CLOCK, List.of(new Sweeping()));
    var book = new JobBook("bamako");
    var settled = new CountDownLatch(1);
    try (var test = TestDb.on(engine)) {
      test.db().run(chores::plan);
      test.db().run(chores::plan);
      var taken = test.db().write(unit -> book.take(unit, "chore", JobBook.ANY, 5, NOW));
      assertThat(taken).hasSize(1);
      new Hands(test.db(), CLOCK, book).begin(chores, taken.getFirst(), settled::countDown);
      settled.await();
      assertThat(test.db().<Instant>read(sql -> sql.fetchSingle(JOB).getDueAt()))
          .isEqualTo(NOW.plus(Duration.ofHours(1)));
    }
  }
}
