package org.toguna.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Letters are kept for the test.
class Lettered {
  @Bean
  @Primary
  PostedLetters letters() {
    return new PostedLetters();
  }
}
