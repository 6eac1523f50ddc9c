package org.toguna.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what other threads bring about; how long it takes is not what a test is about.
public final class Until {
  private static final long MOST = Duration.ofSeconds(60).toNanos();

  private Until() {}

  public static void holds(BooleanSupplier what) {
    long end = System.nanoTime() + MOST;
    while (!what.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not come about");
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
