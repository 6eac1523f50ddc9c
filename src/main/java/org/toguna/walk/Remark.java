package org.toguna.walk;

import static org.toguna.tables.Tables.WALK_NOTE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/// What the desk noted of a group and a stand, and why.
///
/// @param met whether it was there although nobody pressed; else it does not go there
record Remark(int group, int team, boolean met, String reason, Instant at) {
  static final int LONGEST = 500;

  static List<Remark> of(DSLContext sql, UUID contest) {
    return sql.selectFrom(WALK_NOTE)
        .where(WALK_NOTE.CONTEST_ID.eq(contest))
        .orderBy(WALK_NOTE.PARTY, WALK_NOTE.TEAM)
        .fetch(row ->
            new Remark(
                row.getParty(), row.getTeam(), row.getMet(), row.getReason(), row.getNotedAt()));
  }
}
