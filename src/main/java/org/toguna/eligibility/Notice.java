package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_LIST;
import static org.toguna.tables.Tables.ELIGIBILITY_LISTED;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// That a list told of a decision: when the first did, and the first instant that is too late for
/// an appeal against it.
record Notice(Instant at, Instant late) {
  static final Field<Instant> FIRST = DSL.min(ELIGIBILITY_LIST.PUBLISHED_AT);
  static final Field<Instant> LATE = DSL.min(ELIGIBILITY_LIST.APPEAL_LATE_AT);

  /// By the numbers of a dossier's decisions.
  static Map<Integer, Notice> of(DSLContext sql, UUID application) {
    return sql.select(ELIGIBILITY_LISTED.NUMBER, FIRST, LATE)
        .from(ELIGIBILITY_LISTED)
        .join(ELIGIBILITY_LIST)
        .on(ELIGIBILITY_LIST.CONTEST_ID.eq(ELIGIBILITY_LISTED.CONTEST_ID))
        .and(ELIGIBILITY_LIST.NUMBER.eq(ELIGIBILITY_LISTED.LIST))
        .where(ELIGIBILITY_LISTED.APPLICATION_ID.eq(application))
        .groupBy(ELIGIBILITY_LISTED.NUMBER)
        .fetchMap(ELIGIBILITY_LISTED.NUMBER, row -> new Notice(row.get(FIRST), row.get(LATE)));
  }

  /// A contest's decisions that some list told of.
  static Set<Key> all(DSLContext sql, UUID contest) {
    return sql
        .selectDistinct(ELIGIBILITY_LISTED.APPLICATION_ID, ELIGIBILITY_LISTED.NUMBER)
        .from(ELIGIBILITY_LISTED)
        .where(ELIGIBILITY_LISTED.CONTEST_ID.eq(contest))
        .fetch(row -> new Key(row.value1(), row.value2()))
        .stream()
        .collect(Collectors.toSet());
  }

  /// Which decision.
  record Key(UUID application, int number) {
    static Key of(Decision decision) {
      return new Key(decision.application(), decision.number());
    }
  }
}
