package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_MEMBER;

import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.people.PersonId;

/// Who is in a jury, as slices to come ask.
public final class Jurors {
  private Jurors() {}

  /// Whether a person chairs a contest's jury now.
  public static boolean chairs(DSLContext sql, UUID contest, PersonId person) {
    return sql.fetchExists(
        JURY_MEMBER,
        JURY_MEMBER
            .CONTEST_ID
            .eq(contest)
            .and(JURY_MEMBER.PERSON_ID.eq(person))
            .and(JURY_MEMBER.CHAIR));
  }
}
