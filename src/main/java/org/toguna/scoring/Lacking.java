package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_MISSING;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/// A sheet that was not there when its round was closed, and why: of which dossier, not whose.
record Lacking(String number, String reason) {

  /// As if these dossiers were not there; nothing while the round is open.
  static List<Lacking> in(DSLContext sql, ScoringRound.Key key, Set<UUID> hidden) {
    return sql.select(SCORING_MISSING.NUMBER, SCORING_MISSING.REASON)
        .from(SCORING_MISSING)
        .where(SCORING_MISSING.CONTEST_ID.eq(key.contest()))
        .and(SCORING_MISSING.ROUND.eq(key.round().name()))
        .and(SCORING_MISSING.APPLICATION_ID.notIn(hidden))
        .orderBy(SCORING_MISSING.NUMBER, SCORING_MISSING.PERSON_ID)
        .fetch(row -> new Lacking(row.value1(), row.value2()));
  }
}
