package org.toguna.scoring;

import static org.toguna.tables.Tables.SCORING_WORD;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.db.Unit;

/// What a person decided of words in dossiers' texts: whether each is shown to the jury.
final class WordBook {
  static final int LONGEST = 200;

  private WordBook() {}

  static Map<String, Boolean> of(DSLContext sql, UUID application) {
    return sql.selectFrom(SCORING_WORD)
        .where(SCORING_WORD.APPLICATION_ID.eq(application))
        .fetchMap(SCORING_WORD.WORD, SCORING_WORD.SHOWN);
  }

  /// By dossier, in one question.
  static Map<UUID, Map<String, Boolean>> of(DSLContext sql, Collection<UUID> applications) {
    var all = new HashMap<UUID, Map<String, Boolean>>();
    sql.selectFrom(SCORING_WORD)
        .where(SCORING_WORD.APPLICATION_ID.in(applications))
        .forEach(row ->
            all.computeIfAbsent(row.getApplicationId(), _ -> new HashMap<>())
                .put(row.getWord(), row.getShown()));
    return all;
  }

  static void decide(Unit unit, UUID application, String word, boolean shown, Instant now) {
    unit.sql()
        .insertInto(SCORING_WORD)
        .set(SCORING_WORD.APPLICATION_ID, application)
        .set(SCORING_WORD.WORD, word)
        .set(SCORING_WORD.SHOWN, shown)
        .set(SCORING_WORD.DECIDED_AT, now)
        .onConflict(SCORING_WORD.APPLICATION_ID, SCORING_WORD.WORD)
        .doUpdate()
        .set(SCORING_WORD.SHOWN, shown)
        .set(SCORING_WORD.DECIDED_AT, now)
        .execute();
  }
}
