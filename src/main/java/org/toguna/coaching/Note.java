package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_NOTE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;

/// What somebody who coaches noted for a team. The team reads every one.
record Note(String text, Optional<PersonId> author, Instant at) {

  /// A team's, the newest first.
  static List<Note> of(DSLContext sql, UUID team) {
    return sql.selectFrom(COACHING_NOTE)
        .where(COACHING_NOTE.APPLICATION_ID.eq(team))
        .orderBy(COACHING_NOTE.WRITTEN_AT.desc(), COACHING_NOTE.ID)
        .fetch(row ->
            new Note(row.getText(), Optional.ofNullable(row.getPersonId()), row.getWrittenAt()));
  }
}
