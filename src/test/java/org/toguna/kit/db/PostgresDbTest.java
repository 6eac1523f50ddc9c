package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.testing.TestDb;

@Timeout(60)
class PostgresDbTest {
  private static final String CUT =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
          + " and pid <> pg_backend_pid()";

  private final String url = TestDb.newPostgres();
  private final Db db = Databases.postgres(url, News.none());

  private record Ear(BlockingQueue<String> heard) implements SignalEar {
    @Override
    public String channel() {
      return "seats";
    }

    @Override
    public void heard(String payload) {
      heard.add(payload);
    }

    @Override
    public void missed() {
      heard.add("missed");
    }
  }

  @BeforeEach
  void seats() {
    Seats.make(db);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void twoUnitsThatClashAreBothKept() {
    db.run(unit -> Seats.take(unit, 1, "0"));
    var tries = new AtomicInteger();
    var both = new CyclicBarrier(2);
    var failed =
        Crowd.each(
            2,
            any ->
                db.run(unit -> {
                  var sum = unit.sql().select(Seats.WHO).from(Seats.SEAT).fetchSingle(Seats.WHO);
                  if (tries.incrementAndGet() <= 2) {
                    meet(both);
                  }
                  var more = String.valueOf(Integer.parseInt(sum) + 1);
                  unit.sql().update(Seats.SEAT).set(Seats.WHO, more).execute();
                }));
    assertThat(failed).isEmpty();
    assertThat(tries).hasValueGreaterThan(2);
    assertThat(Seats.names(db)).containsExactly("2");
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await();
    } catch (Exception alone) {
      throw new IllegalStateException(alone);
    }
  }

  @Test
  void aUnitWhoseLineBreaksBeforeTheCommitRunsAgain() {
    var tries = new AtomicInteger();
    db.run(unit -> {
      Seats.take(unit, 1, "Awa");
      if (tries.incrementAndGet() == 1) {
        cutAllLines();
      }
      Seats.take(unit, 2, "Awa");
    });
    assertThat(Seats.taken(db)).containsExactly(1, 2);
  }

  /// As a fail-over does: every line is cut but the one that asks for it.
  private void cutAllLines() {
    try (var line = DriverManager.getConnection(url);
        var statement = line.createStatement()) {
      statement.execute(CUT);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Test
  void aUnitWhoseLineBreaksEachTimeIsNotWritten() {
    assertThatThrownBy(() ->
            db.run(unit -> {
              Seats.take(unit, 1, "Awa");
              unit.sql().execute("select pg_terminate_backend(pg_backend_pid())");
            }))
        .isInstanceOf(NotWritten.class);
    assertThat(Seats.taken(db)).isEmpty();
  }

  @Test
  void theOtherNodesHearASignalAndThisOneHearsItOnce() throws InterruptedException {
    var here = new Ear(new LinkedBlockingQueue<>());
    var there = new Ear(new LinkedBlockingQueue<>());
    try (var first = Databases.postgres(url, new News(List::of, () -> List.of(here)));
        var second = Databases.postgres(url, new News(List::of, () -> List.of(there)))) {
      assertThat(here.heard().poll(20, TimeUnit.SECONDS)).isEqualTo("missed");
      assertThat(there.heard().poll(20, TimeUnit.SECONDS)).isEqualTo("missed");
      first.run(unit -> unit.signal("seats", "1 and 2"));
      assertThat(there.heard().poll(20, TimeUnit.SECONDS)).isEqualTo("1 and 2");
      second.run(unit -> unit.signal("seats", "3"));
      assertThat(here.heard().poll(20, TimeUnit.SECONDS)).isEqualTo("1 and 2");
      assertThat(here.heard().poll(20, TimeUnit.SECONDS)).isEqualTo("3");
    }
  }

  @Test
  void aNodeThatWasCutOffKnowsThatItMissedSomethingAndHearsAgain() throws InterruptedException {
    var ear = new Ear(new LinkedBlockingQueue<>());
    try (var node = Databases.postgres(url, new News(List::of, () -> List.of(ear)))) {
      assertThat(ear.heard().poll(20, TimeUnit.SECONDS)).isEqualTo("missed");
      cutAllLines();
      assertThat(ear.heard().poll(20, TimeUnit.SECONDS)).isEqualTo("missed");
      assertThat(hearsAgain(ear)).isTrue();
      assertThat(Seats.taken(node)).isEmpty();
    }
  }

  /// Whether a signal reaches it in the end: the pool may first hand it other lines that were cut.
  private boolean hearsAgain(Ear ear) throws InterruptedException {
    for (int attempt = 1; attempt <= 40; attempt++) {
      db.run(unit -> unit.signal("seats", "now"));
      for (String heard; (heard = ear.heard().poll(500, TimeUnit.MILLISECONDS)) != null; ) {
        if (heard.equals("now")) {
          return true;
        }
      }
    }
    return false;
  }
}
