package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_NOTE;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Writes notes, which their team reads at once.
@Component
class Notes {
  static final int LONGEST = 4_000;

  private final Clock clock;

  Notes(Clock clock) {
    this.clock = clock;
  }

  void add(Unit unit, UUID team, PersonId author, String text) {
    unit.sql()
        .insertInto(COACHING_NOTE)
        .set(COACHING_NOTE.ID, Ids.next())
        .set(COACHING_NOTE.APPLICATION_ID, team)
        .set(COACHING_NOTE.PERSON_ID, author)
        .set(COACHING_NOTE.TEXT, text)
        .set(COACHING_NOTE.WRITTEN_AT, clock.instant())
        .execute();
  }
}
