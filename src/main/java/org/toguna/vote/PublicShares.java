package org.toguna.vote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/// What the public's vote of a contest came to, as a jury that deliberates reads it.
public final class PublicShares {
  private PublicShares() {}

  /// The names of what could be chosen and how many of a thousand ballots each has, most first;
  /// nothing before the count.
  public static Map<String, Integer> of(DSLContext sql, UUID contest) {
    var shares = new LinkedHashMap<String, Integer>();
    Poll.find(sql, contest)
        .ifPresent(poll ->
            Tally.of(sql, poll)
                .forEach(tally -> shares.put(tally.choice().called().name(), tally.perMille())));
    return shares;
  }
}
