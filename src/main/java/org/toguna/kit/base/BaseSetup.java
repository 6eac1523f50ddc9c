package org.toguna.kit.base;

import java.time.Clock;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What comes in by the door: the clock and the product's sentences.
@Configuration(proxyBeanMethods = false)
class BaseSetup {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// What Spring brings is made when it is first needed, which shortens the start; what is ours is
  /// made at once, so that a mistake in it shows at the start.
  @Bean
  static LazyInitializationExcludeFilter oursAtOnce() {
    return (name, definition, type) -> type.getName().startsWith("org.toguna.");
  }

  @Bean
  Texts texts() {
    return Texts.load();
  }
}
