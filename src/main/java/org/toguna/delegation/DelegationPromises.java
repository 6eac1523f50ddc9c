package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of every delegation.
@Configuration(proxyBeanMethods = false)
class DelegationPromises {
  @Bean
  Invariant noDelegationAboveItsQuota() {
    return Invariant.of(
        "No delegation has more members than its quota",
        sql ->
            sql.select(DELEGATION.ID)
                .from(DELEGATION)
                .where(DELEGATION.QUOTA.lt(Members.counted())));
  }
}
