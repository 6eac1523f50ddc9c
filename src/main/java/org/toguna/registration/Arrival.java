package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Somebody who comes now, and how that is written down.
record Arrival(EditionId edition, UUID category, PersonId person, ComingDays days, Instant at) {
  private static final int NUMBER_LENGTH = 8;

  Registration write(Unit unit, Places.Turn turn) {
    var id = Ids.next();
    var number = Codes.next(NUMBER_LENGTH);
    unit.sql()
        .insertInto(REGISTRATION)
        .set(REGISTRATION.ID, id)
        .set(REGISTRATION.EDITION_ID, edition)
        .set(REGISTRATION.CATEGORY_ID, category)
        .set(REGISTRATION.PERSON_ID, person)
        .set(REGISTRATION.NUMBER, number)
        .set(REGISTRATION.STATE, turn.state().name())
        .set(REGISTRATION.TURN, turn.number())
        .set(REGISTRATION.MADE_AT, at)
        .set(REGISTRATION.REASON, "")
        .set(REGISTRATION.DAYS, days.stored())
        .execute();
    var answered = new Registration.Answered(Optional.empty(), "");
    var coming = new Registration.Coming(days, Optional.empty());
    var standing = new Registration.Standing(turn.state(), number, turn.number(), answered, coming);
    return new Registration(id, edition, category, person, standing);
  }
}
