package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_CONTEST;

import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.db.Unit;

/// What is laid down for a contest: the days a candidate has to appeal; and how many lists there
/// are.
record Terms(int appealDays, int lists) {
  static final int MOST_DAYS = 60;

  /// The table's default too.
  static final int USUAL_DAYS = 7;

  static Terms of(DSLContext sql, UUID contest) {
    return sql.fetchOptional(ELIGIBILITY_CONTEST, ELIGIBILITY_CONTEST.CONTEST_ID.eq(contest))
        .map(row -> new Terms(row.getAppealDays(), row.getLists()))
        .orElse(new Terms(USUAL_DAYS, 0));
  }

  /// Whoever comes second to a contest waits here for the first to end: nothing is decided while a
  /// list is made of the decisions.
  static void await(Unit unit, UUID contest) {
    unit.sql()
        .insertInto(ELIGIBILITY_CONTEST)
        .set(ELIGIBILITY_CONTEST.CONTEST_ID, contest)
        .onConflict(ELIGIBILITY_CONTEST.CONTEST_ID)
        .doUpdate()
        .set(ELIGIBILITY_CONTEST.REVISION, ELIGIBILITY_CONTEST.REVISION.plus(1))
        .execute();
  }

  /// For the lists to come: what was published keeps its deadline.
  static void allow(Unit unit, UUID contest, int days) {
    await(unit, contest);
    unit.sql()
        .update(ELIGIBILITY_CONTEST)
        .set(ELIGIBILITY_CONTEST.APPEAL_DAYS, days)
        .where(ELIGIBILITY_CONTEST.CONTEST_ID.eq(contest))
        .execute();
  }

  static void count(Unit unit, UUID contest, int list) {
    unit.sql()
        .update(ELIGIBILITY_CONTEST)
        .set(ELIGIBILITY_CONTEST.LISTS, list)
        .where(ELIGIBILITY_CONTEST.CONTEST_ID.eq(contest))
        .execute();
  }
}
