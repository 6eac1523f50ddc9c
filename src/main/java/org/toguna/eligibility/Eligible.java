package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_DECISION;
import static org.toguna.tables.Tables.ELIGIBILITY_SHEET;

import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.toguna.application.HandedIn;

/// Which dossiers may go on, as slices to come ask: those whose decision in force, about the
/// version that stands handed in, says that they are eligible.
public final class Eligible {

  private Eligible() {}

  /// The ids of a contest's eligible dossiers.
  public static Set<UUID> in(DSLContext sql, UUID contest) {
    return sql.select(ELIGIBILITY_SHEET.APPLICATION_ID)
        .from(ELIGIBILITY_SHEET)
        .join(ELIGIBILITY_DECISION)
        .on(inForce())
        .where(ELIGIBILITY_SHEET.CONTEST_ID.eq(contest))
        .and(ELIGIBILITY_DECISION.VERDICT.eq(Verdict.ELIGIBLE.name()))
        .and(HandedIn.stands(ELIGIBILITY_DECISION.APPLICATION_ID, ELIGIBILITY_DECISION.VERSION))
        .fetchSet(ELIGIBILITY_SHEET.APPLICATION_ID);
  }

  public static boolean is(DSLContext sql, UUID contest, UUID application) {
    return in(sql, contest).contains(application);
  }

  /// That a dossier is eligible, as a condition of a statement.
  public static Condition holds(Field<UUID> application) {
    return DSL.exists(
        DSL.selectOne()
            .from(ELIGIBILITY_SHEET)
            .join(ELIGIBILITY_DECISION)
            .on(inForce())
            .where(ELIGIBILITY_SHEET.APPLICATION_ID.eq(application))
            .and(ELIGIBILITY_DECISION.VERDICT.eq(Verdict.ELIGIBLE.name()))
            .and(
                HandedIn.stands(
                    ELIGIBILITY_DECISION.APPLICATION_ID, ELIGIBILITY_DECISION.VERSION)));
  }

  /// That a decision is its dossier's last.
  static Condition inForce() {
    return ELIGIBILITY_DECISION
        .APPLICATION_ID
        .eq(ELIGIBILITY_SHEET.APPLICATION_ID)
        .and(ELIGIBILITY_DECISION.NUMBER.eq(ELIGIBILITY_SHEET.DECISION));
  }

  /// That there is a decision in force about this version of a dossier.
  static Condition decided(Field<UUID> application, Field<Integer> version) {
    return DSL.exists(
        DSL.selectOne()
            .from(ELIGIBILITY_SHEET)
            .join(ELIGIBILITY_DECISION)
            .on(inForce())
            .where(ELIGIBILITY_SHEET.APPLICATION_ID.eq(application))
            .and(ELIGIBILITY_DECISION.VERSION.eq(version)));
  }
}
