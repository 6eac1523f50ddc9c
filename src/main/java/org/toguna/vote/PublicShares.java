package org.toguna.vote;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/// What the public's vote of a contest came to, as a jury that deliberates reads it.
public final class PublicShares {
  private PublicShares() {}

  /// How many of a thousand ballots the choice of each dossier has; of choices that stand for none
  /// nothing is told here, and nothing at all before the count.
  public static Map<UUID, Integer> of(DSLContext sql, UUID contest) {
    var shares = new HashMap<UUID, Integer>();
    Poll.find(sql, contest)
        .ifPresent(poll ->
            Tally.of(sql, poll)
                .forEach(tally ->
                    tally
                        .choice()
                        .bond()
                        .flatMap(Bond::application)
                        .ifPresent(dossier -> shares.put(dossier, tally.perMille()))));
    return shares;
  }
}
