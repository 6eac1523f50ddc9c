package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_PRIZE;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/// What stands decided of a contest’s prizes.
final class Prizes {
  private Prizes() {}

  /// The slugs of those that are not given.
  static Set<String> withheld(DSLContext sql, UUID contest) {
    return sql.select(DELIBERATION_PRIZE.PRIZE)
        .from(DELIBERATION_PRIZE)
        .where(DELIBERATION_PRIZE.CONTEST_ID.eq(contest))
        .andNot(DELIBERATION_PRIZE.GIVEN)
        .fetchSet(DELIBERATION_PRIZE.PRIZE);
  }
}
