package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_PAIR;

import java.util.Set;
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

  /// The dossiers of a contest that a person may know nothing of: a conflict stands between them.
  public static Set<UUID> barred(DSLContext sql, UUID contest, PersonId person) {
    return sql.select(JURY_PAIR.APPLICATION_ID)
        .from(JURY_PAIR)
        .where(JURY_PAIR.CONTEST_ID.eq(contest))
        .and(JURY_PAIR.PERSON_ID.eq(person))
        .and(JURY_PAIR.BARRED)
        .fetchSet(JURY_PAIR.APPLICATION_ID);
  }
}
