package org.toguna.printrun;

import static org.toguna.tables.Tables.PRINTRUN_PART;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of print runs.
@Configuration(proxyBeanMethods = false)
class RunPromises {

  @Bean
  Invariant filesOfMadeParts() {
    return Invariant.of(
        "Only a part that was made has a file",
        sql ->
            sql.select(PRINTRUN_PART.RUN_ID)
                .from(PRINTRUN_PART)
                .where(PRINTRUN_PART.PDF.isNotNull())
                .and(PRINTRUN_PART.MADE_AT.isNull()));
  }
}
