package org.toguna.signin.outside;

import static org.toguna.tables.Tables.OUTSIDE_ACCOUNT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Invariant;

/// What must hold of accounts elsewhere.
@Component
class OutsidePromises implements Invariant {
  @Override
  public String promise() {
    return "An account elsewhere is used from the day it was linked";
  }

  @Override
  public List<String> brokenBy(DSLContext sql) {
    return sql.selectFrom(OUTSIDE_ACCOUNT)
        .where(OUTSIDE_ACCOUNT.USED_AT.lt(OUTSIDE_ACCOUNT.LINKED_AT))
        .fetch(OUTSIDE_ACCOUNT.SUBJECT);
  }
}
