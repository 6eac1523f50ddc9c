package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.testing.TestDb;

@Timeout(60)
class GroupCommitTest {
  private final TestDb test = TestDb.on(Db.Engine.SQLITE);
  private final Db db = test.db();

  @BeforeEach
  void seats() {
    Seats.make(db);
  }

  @AfterEach
  void close() {
    test.close();
  }

  /// Runs `act` for each while the writer is held, so that all of them queue for one commit.
  private List<Throwable> together(int people, IntConsumer act) {
    var held = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var one = Executors.newVirtualThreadPerTaskExecutor()) {
      one.execute(() ->
          db.run(unit -> {
            held.countDown();
            await(go);
          }));
      await(held);
      one.execute(() -> {
        LockSupport.parkNanos(300_000_000); // until everybody is in the queue
        go.countDown();
      });
      return Crowd.each(people, act);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void unitsThatQueuedUpShareOneCommit() {
    var visible = new CopyOnWriteArrayList<Integer>();
    together(
        50,
        number ->
            db.run(unit -> {
              Seats.take(unit, number, "Awa");
              visible.add(db.read(Seats::count));
            }));
    assertThat(visible).hasSize(50).containsOnly(0);
    assertThat(Seats.taken(db)).hasSize(50);
  }

  @Test
  void oneThatFailsAmongThoseTakesNothingWithIt() {
    var failed =
        together(
            20,
            number ->
                db.run(unit -> {
                  Seats.take(unit, number, "Awa");
                  if (number == 4) {
                    throw new StackOverflowError();
                  }
                }));
    assertThat(failed).singleElement().isInstanceOf(StackOverflowError.class);
    assertThat(Seats.taken(db)).hasSize(19).doesNotContain(4);
  }

  @Test
  void whateverAUnitThrowsTheNextOneIsWritten() {
    assertThatThrownBy(() -> db.run(unit -> endless(1))).isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> db.run(unit -> sneak(new OutOfMemoryError("pretended"))))
        .isInstanceOf(OutOfMemoryError.class);
    assertThatThrownBy(() -> db.run(unit -> sneak(new IOException("checked"))))
        .hasRootCauseInstanceOf(IOException.class);
    db.run(unit -> Seats.take(unit, 1, "Awa"));
    assertThat(Seats.taken(db)).containsExactly(1);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  void aUnitThatInterruptsItsThreadDoesNotEndTheWriter() {
    db.run(unit -> Thread.currentThread().interrupt());
    db.run(unit -> Seats.take(unit, 1, "Awa"));
    db.run(unit -> Seats.take(unit, 2, "Awa"));
    assertThat(Seats.taken(db)).containsExactly(1, 2);
  }

  @Test
  void aUnitThatEndsTheTransactionItselfIsRefusedAndTheNextOneIsWritten() {
    assertThatThrownBy(() -> db.run(unit -> unit.sql().execute("rollback")))
        .isInstanceOf(NotWritten.class);
    db.run(unit -> Seats.take(unit, 1, "Awa"));
    assertThat(Seats.taken(db)).containsExactly(1);
  }

  @Test
  void someoneInterruptedWhileWaitingStillLearnsThatItIsKept() throws InterruptedException {
    var interrupted = new AtomicBoolean();
    var person =
        Thread.ofVirtual()
            .start(() -> {
              Thread.currentThread().interrupt();
              db.run(unit -> Seats.take(unit, 1, "Awa"));
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    person.join();
    assertThat(Seats.taken(db)).containsExactly(1);
    assertThat(interrupted).isTrue();
  }

  @Test
  void everyoneIsAnsweredWhenTheDoorClosesAmongThem() {
    for (int round = 0; round < 30; round++) {
      var closing = TestDb.on(Db.Engine.SQLITE);
      Seats.make(closing.db());
      var failed =
          Crowd.each(
              12,
              person -> {
                if (person == 5) {
                  closing.close();
                } else {
                  for (int number = 0; number < 50; number++) {
                    int seat = person * 100 + number;
                    closing.db().run(unit -> Seats.take(unit, seat, "Awa"));
                  }
                }
              });
      assertThat(failed).allSatisfy(told -> assertThat(told).isInstanceOf(NotWritten.class));
    }
  }

  @Test
  void closingTwiceIsAsGoodAsOnce() {
    db.close();
    assertThatThrownBy(() -> db.run(unit -> Seats.take(unit, 1, "Awa")))
        .isInstanceOf(NotWritten.class);
  }
}
