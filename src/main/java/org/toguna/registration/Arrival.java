package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Instant;
import java.util.UUID;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Somebody who comes now, and how that is written down.
record Arrival(EditionId edition, UUID category, PersonId person, ComingDays days, Instant at) {
  private static final int NUMBER_LENGTH = 8;

  Registration write(Unit unit, int turn, State state) {
    unit.sql()
        .insertInto(REGISTRATION)
        .set(REGISTRATION.ID, Ids.next())
        .set(REGISTRATION.EDITION_ID, edition)
        .set(REGISTRATION.CATEGORY_ID, category)
        .set(REGISTRATION.PERSON_ID, person)
        .set(REGISTRATION.NUMBER, Codes.next(NUMBER_LENGTH))
        .set(REGISTRATION.STATE, state.name())
        .set(REGISTRATION.TURN, turn)
        .set(REGISTRATION.MADE_AT, at)
        .set(REGISTRATION.REASON, "")
        .set(REGISTRATION.DAYS, days.stored())
        .execute();
    return Registration.of(unit.sql(), edition, person).orElseThrow();
  }
}
