package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_RANKING;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.contest.Round;

/// A ranking that was published beside the decisions that rest on it, without its archive.
///
/// @param entry where the public journal holds the archive’s hash
record PublishedRanking(Round round, String sha256, long entry) {

  static List<PublishedRanking> of(DSLContext sql, UUID contest, Matter matter) {
    return sql.select(
            DELIBERATION_RANKING.ROUND, DELIBERATION_RANKING.SHA256, DELIBERATION_RANKING.LOG_INDEX)
        .from(DELIBERATION_RANKING)
        .where(is(contest, matter))
        .orderBy(DELIBERATION_RANKING.LOG_INDEX)
        .fetch(
            row -> new PublishedRanking(Round.valueOf(row.value1()), row.value2(), row.value3()));
  }

  /// The very bytes whose hash is shown.
  static Optional<byte[]> archive(DSLContext sql, UUID contest, Matter matter, Round round) {
    return sql.select(DELIBERATION_RANKING.ARCHIVE)
        .from(DELIBERATION_RANKING)
        .where(is(contest, matter))
        .and(DELIBERATION_RANKING.ROUND.eq(round.name()))
        .fetchOptional(DELIBERATION_RANKING.ARCHIVE);
  }

  private static Condition is(UUID contest, Matter matter) {
    return DELIBERATION_RANKING
        .CONTEST_ID
        .eq(contest)
        .and(DELIBERATION_RANKING.MATTER.eq(matter.name()));
  }
}
