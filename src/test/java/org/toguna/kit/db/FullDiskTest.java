package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.testing.TestDb;

/// A disk without room is played by SQLite's own limit of pages, which fails in the same way.
@Timeout(60)
class FullDiskTest {
  private static final String LARGE = "x".repeat(2_000_000);

  private final TestDb test = TestDb.on(Db.Engine.SQLITE);
  private final Db db = test.db();

  @BeforeEach
  void seats() {
    Seats.make(db);
    db.run(unit -> Seats.take(unit, 1, "Awa"));
  }

  @AfterEach
  void close() {
    test.close();
  }

  private static void fillUp(Unit unit) {
    unit.sql().fetch("pragma max_page_count = 1");
    Seats.take(unit, 9, LARGE);
  }

  @Test
  void aUnitForWhichThereIsNoRoomIsNotWritten() {
    assertThatThrownBy(() -> db.run(FullDiskTest::fillUp)).isInstanceOf(NotWritten.class);
    assertThat(Seats.taken(db)).containsExactly(1);
  }

  @Test
  void whenThereIsRoomAgainTheNextOneIsWritten() {
    assertThatThrownBy(() -> db.run(FullDiskTest::fillUp)).isInstanceOf(NotWritten.class);
    db.run(unit -> Seats.take(unit, 2, LARGE));
    assertThat(Seats.taken(db)).containsExactly(1, 2);
  }

  @Test
  void aUnitThatGoesOnRegardlessLeavesNoHalfOfItself() {
    assertThatThrownBy(() ->
            db.run(unit -> {
              Seats.take(unit, 2, "Moussa");
              try {
                fillUp(unit);
              } catch (DataAccessException ignored) {
                unit.sql().update(Seats.SEAT).set(Seats.WHO, "Moussa").execute();
              }
            }))
        .isInstanceOf(NotWritten.class);
    assertThat(Seats.names(db)).containsExactly("Awa");
  }

  @Test
  void everyoneInTheSameCommitIsToldThatNothingIsKept() throws InterruptedException {
    var held = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var people = Executors.newFixedThreadPool(5)) {
      var first =
          people.submit(() ->
              db.run(unit -> {
                held.countDown();
                hold(go);
              }));
      held.await();
      var rest =
          List.of(
              people.submit(() -> db.run(unit -> Seats.take(unit, 2, "Moussa"))),
              people.submit(() -> db.run(FullDiskTest::fillUp)),
              people.submit(() -> db.run(unit -> Seats.take(unit, 3, "Mariam"))));
      Thread.sleep(300); // until they are in the queue
      go.countDown();
      assertThat(toldTo(first)).isNull();
      assertThat(rest)
          .allSatisfy(person -> assertThat(toldTo(person)).isInstanceOf(NotWritten.class));
    }
    assertThat(Seats.taken(db)).containsExactly(1);
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static @Nullable Throwable toldTo(Future<?> person) {
    try {
      person.get();
      return null;
    } catch (ExecutionException failed) {
      return failed.getCause();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
