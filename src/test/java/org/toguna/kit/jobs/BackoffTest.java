package org.toguna.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
  @Property
  void waitsBetweenHalfAndTheWholeOfTwiceAsLongEachTime(
      @ForAll @IntRange(min = 1, max = 9) int tries, @ForAll long seed) {
    long whole = 4_000L << (tries - 1);
    assertThat(Backoff.after(tries, new Random(seed)).toMillis()).isBetween(whole / 2, whole);
  }

  @Property
  void neverWaitsLongerThanAnHour(
      @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int tries, @ForAll long seed) {
    assertThat(Backoff.after(tries, new Random(seed))).isLessThanOrEqualTo(Duration.ofHours(1));
  }
}
