package org.toguna.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.RegistrationRecord;

/// Somebody who comes now, and how that is written down.
record Arrival(EditionId edition, UUID category, PersonId person, ComingDays days, Instant at) {
  private static final int NUMBER_LENGTH = 8;

  Registration write(Unit unit, Places.Turn turn) {
    var id = Ids.next();
    var number = Codes.next(NUMBER_LENGTH);
    var row = new RegistrationRecord();
    row.setId(id);
    row.setEditionId(edition);
    row.setCategoryId(category);
    row.setPersonId(person);
    row.setNumber(number);
    row.setState(turn.state().name());
    row.setTurn(turn.number());
    row.setMadeAt(at);
    row.setReason("");
    row.setDays(days.stored());
    unit.insert(row);
    var answered = new Registration.Answered(Optional.empty(), "");
    var coming = new Registration.Coming(days, Optional.empty());
    var standing = new Registration.Standing(turn.state(), number, turn.number(), answered, coming);
    return new Registration(id, edition, category, person, standing);
  }
}
