package org.toguna.coaching;

import static org.toguna.tables.Tables.COACHING_TEAM;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.CoachingTeamRecord;

/// A team that was offered a place, under the name it entered with.
record Team(UUID id, String name, TeamState state, String reason, Instant offered) {

  /// A contest's, in the order in which they were offered a place.
  static List<Team> in(DSLContext sql, UUID contest) {
    return sql.selectFrom(COACHING_TEAM)
        .where(COACHING_TEAM.CONTEST_ID.eq(contest))
        .orderBy(COACHING_TEAM.OFFERED_AT, COACHING_TEAM.NAME, COACHING_TEAM.APPLICATION_ID)
        .fetch(Team::of);
  }

  private static Team of(CoachingTeamRecord row) {
    return new Team(
        row.getApplicationId(),
        row.getName(),
        TeamState.valueOf(row.getState()),
        row.getReason(),
        row.getOfferedAt());
  }

  boolean comes() {
    return state == TeamState.ACCEPTED;
  }

  boolean hasPlace() {
    return comes() || state == TeamState.OFFERED;
  }

  /// What it is called where it is held.
  static String holds(UUID team) {
    return "team:" + team;
  }
}
