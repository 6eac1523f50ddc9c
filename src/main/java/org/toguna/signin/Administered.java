package org.toguna.signin;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.people.RoleGrants;

/// Whether somebody administers; outside a demonstration made-up people do not count.
@Component
record Administered(RoleGrants grants, Demonstrating demonstrating) {
  boolean in(DSLContext sql) {
    return grants.administered(sql, demonstrating.on());
  }
}
