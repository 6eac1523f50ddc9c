package org.toguna.vote;

import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.kit.publiclog.PublicLog;

/// What a voter keeps: the tracker, and what the public journal holds of the ballot, signed with
/// the journal's key. Made from what is on disk, it is the same however often it is fetched, after
/// a cut too. It names nobody and does not say the choice.
@Component
class Receipts {
  private static final String KIND = "toguna ballot receipt v1";

  private final PublicLog log;

  Receipts(PublicLog log) {
    this.log = log;
  }

  String of(DSLContext sql, ContestTitle contest, Poll poll, Ballot ballot) {
    var entered = ballot.entered();
    var text =
        "contest %s %s\nrules %s\ntracker %s\nfilled in %d\nentry %d\ndigest %s\ntaken %s\n"
            .formatted(
                contest.slug(),
                contest.id(),
                poll.standing().rules().map(Poll.Mark::sha256).orElse(""),
                ballot.tracker(),
                ballot.turn(),
                entered.entry(),
                entered.digest(),
                entered.at().truncatedTo(ChronoUnit.SECONDS));
    return log.attested(sql, KIND, text);
  }
}
