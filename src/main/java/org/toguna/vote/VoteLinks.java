package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_POLL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.jobs.Chore;

/// Thirty days after a close nothing leads from a ballot to a badge or a person any more.
@Component
class VoteLinks implements Chore {
  private final Db db;
  private final Clock clock;

  VoteLinks(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "whose ballots of old votes";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    var now = clock.instant();
    db.run(unit ->
        unit.sql()
            .select(VOTE_POLL.CONTEST_ID)
            .from(VOTE_POLL)
            .where(VOTE_POLL.SEALED.isTrue())
            .and(VOTE_POLL.STATE.ne(State.OPEN.name()))
            .and(VOTE_POLL.LINKS_ERASED_AT.isNull())
            .and(VOTE_POLL.CLOSES_AT.le(now.minus(Poll.LINKED)))
            .fetch(VOTE_POLL.CONTEST_ID)
            .forEach(contest -> cut(unit, contest, now)));
  }

  private static void cut(Unit unit, UUID contest, Instant now) {
    unit.sql()
        .update(VOTE_BALLOT)
        .setNull(VOTE_BALLOT.BADGE_ID)
        .setNull(VOTE_BALLOT.PERSON_ID)
        .where(VOTE_BALLOT.CONTEST_ID.eq(contest))
        .execute();
    unit.sql()
        .update(VOTE_POLL)
        .set(VOTE_POLL.LINKS_ERASED_AT, now)
        .where(VOTE_POLL.CONTEST_ID.eq(contest))
        .execute();
  }
}
