package org.toguna.pitch;

import static org.toguna.tables.Tables.PITCH_TEAM;

import java.util.Map;
import java.util.UUID;
import org.toguna.kit.db.Unit;

/// Where the teams of a day at the stands are found. A stand may be moved while the day goes on.
public final class StandLabels {
  public static final int LONGEST = 40;

  private StandLabels() {}

  /// Writes these, by the teams' numbers.
  public static void write(Unit unit, UUID contest, Map<Integer, String> labels) {
    labels.forEach((team, label) ->
        unit.sql()
            .update(PITCH_TEAM)
            .set(PITCH_TEAM.STAND, label)
            .where(PITCH_TEAM.CONTEST_ID.eq(contest))
            .and(PITCH_TEAM.NUMBER.eq(team))
            .execute());
    Setting.shown(unit);
  }
}
