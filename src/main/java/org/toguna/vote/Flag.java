package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_DECISION;
import static org.toguna.tables.Tables.VOTE_FLAG;
import static org.toguna.tables.Tables.VOTE_FLAGGED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.toguna.badge.Listed;

/// Something odd about a vote, and what was decided about it.
///
/// @param badges short codes for whoever decides, not all where there are many
record Flag(int number, Oddities.Kind kind, Seen seen, String badges, Optional<Decision> decision) {

  private static final int SHOWN = 40;

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
    return sql.select(VOTE_FLAG.asterisk(), VOTE_DECISION.VERDICT, VOTE_DECISION.REASON)
        .from(VOTE_FLAG)
        .leftJoin(VOTE_DECISION)
        .on(VOTE_DECISION.CONTEST_ID.eq(VOTE_FLAG.CONTEST_ID))
        .and(VOTE_DECISION.NUMBER.eq(VOTE_FLAG.NUMBER))
        .where(VOTE_FLAG.CONTEST_ID.eq(contest))
        .orderBy(VOTE_FLAG.NUMBER)
        .fetch(Flag::of);
  }

  private static Flag of(Record row) {
    return new Flag(
        row.get(VOTE_FLAG.NUMBER),
        Oddities.Kind.valueOf(row.get(VOTE_FLAG.KIND)),
        new Seen(row.get(VOTE_FLAG.BALLOTS), row.get(VOTE_FLAG.FROM_AT), row.get(VOTE_FLAG.TO_AT)),
        "",
        Optional.ofNullable(row.get(VOTE_DECISION.VERDICT))
            .map(verdict -> new Decision(Verdict.valueOf(verdict), row.get(VOTE_DECISION.REASON))));
  }

  /// The same with short codes of badges, while they are known: for whoever decides, who looks at
  /// few flags.
  static List<Flag> withBadges(DSLContext sql, UUID contest) {
    return of(sql, contest).stream().map(flag -> flag.with(sql, contest)).toList();
  }

  private Flag with(DSLContext sql, UUID contest) {
    var ids =
        sql.select(VOTE_BALLOT.BADGE_ID)
            .from(VOTE_FLAGGED)
            .join(VOTE_BALLOT)
            .on(VOTE_BALLOT.ID.eq(VOTE_FLAGGED.BALLOT_ID))
            .where(VOTE_FLAGGED.CONTEST_ID.eq(contest))
            .and(VOTE_FLAGGED.NUMBER.eq(number))
            .and(VOTE_BALLOT.BADGE_ID.isNotNull())
            .orderBy(VOTE_BALLOT.ID)
            .limit(SHOWN)
            .fetch(VOTE_BALLOT.BADGE_ID);
    var codes =
        Listed.find(sql, ids).values().stream()
            .map(Listed::shownBrief)
            .sorted()
            .collect(Collectors.joining(", "));
    return new Flag(number, kind, seen, codes, decision);
  }
}
