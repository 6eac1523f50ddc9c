package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CAST;
import static org.toguna.tables.Tables.VOTE_FLAG;
import static org.toguna.tables.Tables.VOTE_FLAGGED;
import static org.toguna.tables.Tables.VOTE_POLL;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.badge.BadgeId;
import org.toguna.badge.Badges;
import org.toguna.checkin.Entries;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.PageCache;
import org.toguna.tables.tables.records.VoteFlaggedRecord;

/// Closes a vote whose hour is over, and looks for what is odd about it while badges are known.
@Component
class Closing {
  private static final int TOGETHER = 500;

  private final Journal journal;
  private final Clock clock;

  Closing(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// Votes that are to be closed now.
  List<UUID> due(DSLContext sql) {
    return sql.select(VOTE_POLL.CONTEST_ID)
        .from(VOTE_POLL)
        .where(VOTE_POLL.STATE.eq(State.OPEN.name()))
        .and(VOTE_POLL.CLOSES_AT.le(clock.instant()))
        .fetch(VOTE_POLL.CONTEST_ID);
  }

  /// False if it was closed before, or its hour is not over.
  boolean close(Unit unit, Actor actor, UUID contest) {
    int closed =
        unit.sql()
            .update(VOTE_POLL)
            .set(VOTE_POLL.STATE, State.CLOSED.name())
            .set(VOTE_POLL.CLOSED_AT, clock.instant())
            .where(VOTE_POLL.CONTEST_ID.eq(contest))
            .and(VOTE_POLL.STATE.eq(State.OPEN.name()))
            .and(VOTE_POLL.CLOSES_AT.le(clock.instant()))
            .execute();
    if (closed == 0) {
      return false;
    }
    var poll = Poll.find(unit.sql(), contest).orElseThrow();
    var found = Oddities.in(poll.terms(), voted(unit.sql(), contest), known(unit.sql(), poll));
    for (int i = 0; i < found.size(); i++) {
      keep(unit, contest, i + 1, found.get(i));
    }
    journal.note(unit, actor, Subject.of("contest", contest), "vote-closed", null, null);
    PageCache.drop(unit, Polls.TOPIC);
    return true;
  }

  private static List<Oddities.Voted> voted(DSLContext sql, UUID contest) {
    return sql.select(VOTE_BALLOT.ID, VOTE_BALLOT.BADGE_ID, VOTE_CAST.CAST_AT)
        .from(VOTE_BALLOT)
        .join(VOTE_CAST)
        .on(VOTE_CAST.BALLOT_ID.eq(VOTE_BALLOT.ID))
        .and(VOTE_CAST.TURN.eq(1))
        .where(VOTE_BALLOT.CONTEST_ID.eq(contest))
        .fetch(row -> new Oddities.Voted(row.value1(), row.value2(), row.value3()));
  }

  private static Oddities.Known known(DSLContext sql, Poll poll) {
    var issued = new HashMap<BadgeId, Integer>();
    Badges.valid(sql, poll.edition()).forEach(badge -> issued.put(badge.id(), issued.size()));
    return new Oddities.Known(issued, Entries.all(sql, poll.edition()));
  }

  private static void keep(Unit unit, UUID contest, int number, Oddities.Found found) {
    var ballots = found.ballots();
    unit.sql()
        .insertInto(VOTE_FLAG)
        .set(VOTE_FLAG.CONTEST_ID, contest)
        .set(VOTE_FLAG.NUMBER, number)
        .set(VOTE_FLAG.KIND, found.kind().name())
        .set(VOTE_FLAG.BALLOTS, ballots.size())
        .set(VOTE_FLAG.FROM_AT, ballots.getFirst().at())
        .set(VOTE_FLAG.TO_AT, ballots.getLast().at())
        .execute();
    for (int from = 0; from < ballots.size(); from += TOGETHER) {
      var some = ballots.subList(from, Math.min(from + TOGETHER, ballots.size()));
      unit.sql()
          .insertInto(VOTE_FLAGGED)
          .set(some.stream().map(one -> flagged(contest, number, one.ballot())).toList())
          .execute();
    }
  }

  private static VoteFlaggedRecord flagged(UUID contest, int number, UUID ballot) {
    var row = new VoteFlaggedRecord();
    row.setContestId(contest);
    row.setNumber(number);
    row.setBallotId(ballot);
    return row;
  }
}
