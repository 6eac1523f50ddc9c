package org.toguna.testing;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The clock that a test hangs up before its site starts.
@Configuration(proxyBeanMethods = false)
class HallClock {
  private static final AtomicReference<Clock> HUNG = new AtomicReference<>(Clock.systemUTC());

  static void set(Clock clock) {
    HUNG.set(clock);
  }

  @Bean
  @Primary
  Clock hung() {
    return Objects.requireNonNull(HUNG.get());
  }
}
