package org.toguna.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.JOB;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.SignalEar;
import org.toguna.testing.TestDb;
import org.toguna.testing.Until;

class WorkerTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private final Jobs jobs = new Jobs(CLOCK);

  /// Counts how often each argument was worked on.
  private record Counting(Map<String, Integer> done) implements Work {
    @Override
    public String kind() {
      return "count";
    }

    @Override
    public int atOnce() {
      return 3;
    }

    @Override
    public Outcome run(Task task) {
      done.merge(task.argument(), 1, Integer::sum);
      return new Outcome.Done("");
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void fourNodesDoEveryJobOnce(Db.Engine engine) {
    var bells = List.<SignalEar>of(new Bell(), new Bell(), new Bell(), new Bell());
    var work = new Counting(new ConcurrentHashMap<>());
    try (var test = TestDb.on(engine, bells)) {
      var db = test.db();
      var nodes = new ArrayList<RunningJobs>();
      bells.forEach(bell -> nodes.add(RunningJobs.start(db, CLOCK, bell, List.of(work))));
      for (int i = 0; i < 10; i++) {
        int ten = i * 10;
        db.run(unit -> {
          for (int one = 0; one < 10; one++) {
            jobs.post(unit, Jobs.Order.of("count", "n" + (ten + one)));
          }
        });
      }
      Until.holds(() -> db.read(sql -> sql.fetchCount(JOB)) == 0);
      nodes.forEach(RunningJobs::close);
      assertThat(work.done())
          .hasSize(100)
          .allSatisfy((argument, times) -> assertThat(times).isOne());
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aJobWhoseUnitFailsIsNotThere(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      var failed = new IllegalStateException("no seat left");
      assertThatThrownBy(() ->
              test.db()
                  .run(unit -> {
                    jobs.post(unit, Jobs.Order.of("count", "Awa"));
                    throw failed;
                  }))
          .isSameAs(failed);
      assertThat(test.db().<Integer>read(sql -> sql.fetchCount(JOB))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aJobPostedTwiceUnderOneKeyWaitsOnce(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      var reminder = Jobs.Order.of("count", "Awa").once("reminder Awa");
      test.db().run(unit -> jobs.post(unit, reminder));
      test.db().run(unit -> jobs.post(unit, reminder));
      assertThat(test.db().<Integer>read(sql -> sql.fetchCount(JOB))).isOne();
    }
  }
}
