package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_TEAM;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/// Who took its place in coaching, as slices to come ask.
public final class Incubated {
  private Incubated() {}

  /// The dossiers of a contest whose teams took their places.
  public static List<UUID> in(DSLContext sql, UUID contest) {
    return sql.select(COACHING_TEAM.APPLICATION_ID)
        .from(COACHING_TEAM)
        .where(COACHING_TEAM.CONTEST_ID.eq(contest))
        .and(COACHING_TEAM.STATE.eq(TeamState.ACCEPTED.name()))
        .orderBy(COACHING_TEAM.NAME, COACHING_TEAM.APPLICATION_ID)
        .fetch(COACHING_TEAM.APPLICATION_ID);
  }
}
