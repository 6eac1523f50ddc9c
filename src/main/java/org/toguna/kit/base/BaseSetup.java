package org.toguna.kit.base;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What comes in by the door: the clock and the product's sentences.
@Configuration(proxyBeanMethods = false)
class BaseSetup {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Texts texts() {
    return Texts.load();
  }
}
