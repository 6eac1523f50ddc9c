package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CAST;
import static org.toguna.tables.Tables.VOTE_OPENED;
import static org.toguna.tables.Tables.VOTE_RESULT;

import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jooq.DSLContext;

/// The published list of a counted vote: each ballot by its tracker, with what its entry in the
/// public journal was made of; entries that later ones replaced; what was odd and decided; the
/// result. Whoever has it counts again with `grep` and `sort`. Its lines are told in
/// `docs/guides/vote.md`.
final class ListText {
  private ListText() {}

  static String of(DSLContext sql, Poll poll) {
    var text = new StringBuilder("toguna public vote list v1\n");
    text.append("contest %s\n".formatted(poll.contest()));
    poll.standing().rules().ifPresent(rules -> text.append("rules %s\n".formatted(rules.sha256())));
    ballots(sql, poll, text);
    replaced(sql, poll, text);
    flags(sql, poll, text);
    sql.selectFrom(VOTE_RESULT)
        .where(VOTE_RESULT.CONTEST_ID.eq(poll.contest()))
        .orderBy(VOTE_RESULT.CHOICE)
        .forEach(row -> text.append("result %d %d\n".formatted(row.getChoice(), row.getVotes())));
    return text.toString();
  }

  private static void ballots(DSLContext sql, Poll poll, StringBuilder text) {
    var hex = HexFormat.of();
    sql.selectFrom(VOTE_OPENED)
        .where(VOTE_OPENED.CONTEST_ID.eq(poll.contest()))
        .orderBy(VOTE_OPENED.TRACKER)
        .forEach(row ->
            text.append("ballot ")
                .append(row.getTracker())
                .append(' ')
                .append(row.getChoice())
                .append(' ')
                .append(hex.formatHex(row.getSalt()))
                .append(' ')
                .append(row.getLogIndex())
                .append(row.getCounts() ? " counts\n" : " aside\n"));
  }

  private static void replaced(DSLContext sql, Poll poll, StringBuilder text) {
    sql.select(VOTE_CAST.LOG_INDEX)
        .from(VOTE_CAST)
        .join(VOTE_BALLOT)
        .on(VOTE_BALLOT.ID.eq(VOTE_CAST.BALLOT_ID))
        .where(VOTE_BALLOT.CONTEST_ID.eq(poll.contest()))
        .and(VOTE_CAST.TURN.lt(VOTE_BALLOT.TURN))
        .orderBy(VOTE_CAST.LOG_INDEX)
        .forEach(row -> text.append("replaced %d\n".formatted(row.value1())));
  }

  private static void flags(DSLContext sql, Poll poll, StringBuilder text) {
    for (Flag flag : Flag.of(sql, poll.contest())) {
      text.append(
          "odd %d %s %d ballots %s %s %s: %s\n"
              .formatted(
                  flag.number(),
                  flag.kind(),
                  flag.seen().ballots(),
                  flag.seen().from().truncatedTo(ChronoUnit.SECONDS),
                  flag.seen().to().truncatedTo(ChronoUnit.SECONDS),
                  flag.decision().map(one -> one.verdict().name()).orElse("UNDECIDED"),
                  flag.decision().map(one -> one.reason().replaceAll("\\s+", " ")).orElse("")));
    }
  }
}
