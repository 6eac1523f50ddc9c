package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_DECIDER;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.EligibilityDecision;

/// Who took which decision: kept apart from it, so that a person can be forgotten and the decision
/// never altered. The table refuses somebody who decides upon an appeal against the own decision.
final class Decider {

  private Decider() {}

  static Condition of(EligibilityDecision decision) {
    return ELIGIBILITY_DECIDER
        .APPLICATION_ID
        .eq(decision.APPLICATION_ID)
        .and(ELIGIBILITY_DECIDER.NUMBER.eq(decision.NUMBER));
  }

  /// That somebody decided nothing about a dossier yet.
  static Condition never(Field<UUID> application, PersonId person) {
    return DSL.notExists(
        DSL.selectOne()
            .from(ELIGIBILITY_DECIDER)
            .where(ELIGIBILITY_DECIDER.APPLICATION_ID.eq(application))
            .and(ELIGIBILITY_DECIDER.PERSON_ID.eq(person)));
  }

  /// Notes who took a decision and, upon an appeal, who took the one before it.
  static void note(Unit unit, UUID application, int number, PersonId person, boolean appeal) {
    var earlier = ELIGIBILITY_DECIDER.as("earlier");
    var before =
        unit.sql()
            .select(earlier.PERSON_ID)
            .from(earlier)
            .where(earlier.APPLICATION_ID.eq(application))
            .and(earlier.NUMBER.eq(number - 1))
            .fetchOptional(earlier.PERSON_ID)
            .filter(_ -> appeal);
    unit.sql()
        .insertInto(ELIGIBILITY_DECIDER)
        .set(ELIGIBILITY_DECIDER.APPLICATION_ID, application)
        .set(ELIGIBILITY_DECIDER.NUMBER, number)
        .set(ELIGIBILITY_DECIDER.PERSON_ID, person)
        .set(ELIGIBILITY_DECIDER.BEFORE_PERSON, before.map(PersonId::value).orElse(null))
        .execute();
  }

  /// Says no longer of any decision that it was this person's.
  static void forget(Unit unit, PersonId person) {
    unit.sql()
        .deleteFrom(ELIGIBILITY_DECIDER)
        .where(ELIGIBILITY_DECIDER.PERSON_ID.eq(person))
        .execute();
    unit.sql()
        .update(ELIGIBILITY_DECIDER)
        .setNull(ELIGIBILITY_DECIDER.BEFORE_PERSON)
        .where(ELIGIBILITY_DECIDER.BEFORE_PERSON.eq(person.value()))
        .execute();
  }
}
