package org.toguna.delegation;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// One person's many tabs at the same moment.
final class Tabs {
  private Tabs() {}

  /// Returns when all are done; the first that failed fails the test.
  static void of(int tabs, IntConsumer act) {
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts = new ArrayList<Future<?>>();
      for (int tab = 0; tab < tabs; tab++) {
        int number = tab;
        acts.add(all.submit(() -> act.accept(number)));
      }
      for (var done : acts) {
        done.get();
      }
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
