package org.toguna.registration;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// Many people at the same moment.
final class Rush {
  private Rush() {}

  /// Returns when all are done; the first who failed fails the test.
  static void of(int people, IntConsumer act) {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts = new ArrayList<Future<?>>();
      for (int person = 0; person < people; person++) {
        int number = person;
        acts.add(crowd.submit(() -> act.accept(number)));
      }
      for (var done : acts) {
        try {
          done.get();
        } catch (ExecutionException failed) {
          throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
          throw new IllegalStateException(stopped);
        }
      }
    }
  }
}
