package org.toguna.kit.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// Many people at the same moment.
final class Crowd {
  private Crowd() {}

  /// What those who failed were told.
  static List<Throwable> each(int people, IntConsumer act) {
    var failures = new ArrayList<Throwable>();
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
          failures.add(failed.getCause());
        } catch (InterruptedException stopped) {
          throw new IllegalStateException(stopped);
        }
      }
    }
    return failures;
  }
}
