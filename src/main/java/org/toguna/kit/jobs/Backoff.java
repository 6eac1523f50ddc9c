package org.toguna.kit.jobs;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: twice as long each time, and never the same for all, so
/// that what failed together does not come back together.
final class Backoff {
  private static final long FIRST_MILLIS = 4_000;
  private static final long MOST_MILLIS = Duration.ofHours(1).toMillis();

  private Backoff() {}

  /// Between one half and the whole of 4 s, 8 s, 16 s … at most an hour; `tries` counts from 1.
  static Duration after(int tries, RandomGenerator random) {
    long whole = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(tries - 1, 20));
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }
}
