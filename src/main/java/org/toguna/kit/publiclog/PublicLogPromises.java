package org.toguna.kit.publiclog;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of the public journal.
@Configuration(proxyBeanMethods = false)
class PublicLogPromises {
  @Bean
  Invariant publicJournalOnlyAppendedTo(Verification verification) {
    return Invariant.told(
        "The public journal was only ever appended to, and holds what was signed",
        sql -> verification.run(sql, Optional.empty()).wrong());
  }
}
