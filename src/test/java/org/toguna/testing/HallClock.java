package org.toguna.testing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The clock that a test hangs up before its site starts. No `@Configuration`: only sites that are
/// handed this class have it.
class HallClock {
  private static volatile Clock hung = Clock.systemUTC();

  static void set(Clock clock) {
    hung = clock;
  }

  @Bean
  @Primary
  Clock hall() {
    return hung;
  }
}
