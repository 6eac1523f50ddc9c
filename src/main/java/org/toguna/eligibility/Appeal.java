package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_APPEAL;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.tables.tables.records.EligibilityAppealRecord;

/// What a candidate says against the decision of this number.
record Appeal(UUID id, UUID application, int against, String said, Instant made) {

  static List<Appeal> of(DSLContext sql, UUID application) {
    return sql.selectFrom(ELIGIBILITY_APPEAL)
        .where(ELIGIBILITY_APPEAL.APPLICATION_ID.eq(application))
        .orderBy(ELIGIBILITY_APPEAL.AGAINST)
        .fetch(Appeal::of);
  }

  /// A contest's appeals that nobody has decided yet, by their dossiers.
  static Map<UUID, Appeal> open(DSLContext sql, UUID contest) {
    return sql.select(ELIGIBILITY_APPEAL.fields())
        .from(ELIGIBILITY_APPEAL)
        .join(ELIGIBILITY_SHEET)
        .on(isOpen())
        .where(ELIGIBILITY_SHEET.CONTEST_ID.eq(contest))
        .fetchMap(ELIGIBILITY_APPEAL.APPLICATION_ID, row -> of(row.into(ELIGIBILITY_APPEAL)));
  }

  /// That the decision appealed against is the last one still.
  static Condition isOpen() {
    return ELIGIBILITY_SHEET
        .APPLICATION_ID
        .eq(ELIGIBILITY_APPEAL.APPLICATION_ID)
        .and(ELIGIBILITY_SHEET.DECISION.eq(ELIGIBILITY_APPEAL.AGAINST));
  }

  /// That a contest has none which waits, for dossiers that are still handed in.
  static Condition none(UUID contest, Condition stands) {
    return DSL.notExists(
        DSL.selectOne()
            .from(ELIGIBILITY_APPEAL)
            .join(ELIGIBILITY_SHEET)
            .on(isOpen())
            .where(ELIGIBILITY_SHEET.CONTEST_ID.eq(contest))
            .and(stands));
  }

  private static Appeal of(EligibilityAppealRecord row) {
    return new Appeal(
        row.getId(), row.getApplicationId(), row.getAgainst(), row.getSaid(), row.getMadeAt());
  }
}
