package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_RESULT;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;

/// How many ballots a choice has, after the count.
///
/// @param perMille of all that count, rounded to the nearest
record Tally(Choice choice, int votes, int perMille) {

  /// Most first; nothing before the count.
  static List<Tally> of(DSLContext sql, Poll poll) {
    var votes =
        sql.selectFrom(VOTE_RESULT)
            .where(VOTE_RESULT.CONTEST_ID.eq(poll.contest()))
            .fetchMap(VOTE_RESULT.CHOICE, VOTE_RESULT.VOTES);
    int all = votes.values().stream().mapToInt(Integer::intValue).sum();
    return poll.choices().stream()
        .filter(choice -> votes.containsKey(choice.number()))
        .map(choice -> of(choice, votes.getOrDefault(choice.number(), 0), all))
        .sorted(Comparator.comparingInt(Tally::votes).reversed())
        .toList();
  }

  private static Tally of(Choice choice, int votes, int all) {
    return new Tally(choice, votes, all == 0 ? 0 : Math.round(votes * 1_000f / all));
  }

  /// « 41,7 » in French, « 41.7 » in English.
  String percent(boolean comma) {
    return perMille / 10 + (comma ? "," : ".") + perMille % 10;
  }
}
