package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_FLAG;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.VoteFlagRecord;

/// Something odd about a vote, and what was decided about it.
///
/// @param badges short codes for whoever decides, not all where there are many
record Flag(int number, Oddities.Kind kind, Seen seen, String badges, Optional<Decision> decision) {

  record Seen(int ballots, Instant from, Instant to) {}

  record Decision(Verdict verdict, String reason) {}

  enum Verdict {
    KEPT,
    SET_ASIDE;

    String key() {
      return "vote.verdict." + name();
    }
  }

  static List<Flag> of(DSLContext sql, UUID contest) {
    return sql.selectFrom(VOTE_FLAG)
        .where(VOTE_FLAG.CONTEST_ID.eq(contest))
        .orderBy(VOTE_FLAG.NUMBER)
        .fetch(Flag::of);
  }

  private static Flag of(VoteFlagRecord row) {
    return new Flag(
        row.getNumber(),
        Oddities.Kind.valueOf(row.getKind()),
        new Seen(row.getBallots(), row.getFromAt(), row.getToAt()),
        row.getBadges(),
        Optional.ofNullable(row.getDecision())
            .map(verdict -> new Decision(Verdict.valueOf(verdict), row.getReason())));
  }
}
