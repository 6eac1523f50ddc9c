package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CAST;
import static org.toguna.tables.Tables.VOTE_DECISION;
import static org.toguna.tables.Tables.VOTE_FLAG;
import static org.toguna.tables.Tables.VOTE_FLAGGED;
import static org.toguna.tables.Tables.VOTE_OPENED;
import static org.toguna.tables.Tables.VOTE_POLL;
import static org.toguna.tables.Tables.VOTE_RESULT;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.kit.web.PageCache;
import org.toguna.tables.tables.records.VoteOpenedRecord;

/// What comes after the close: a decision about all that is odd, then the count, once.
@Component
class Counting {
  private static final int TOGETHER = 500;

  private final PublicLog log;
  private final Keys keys;
  private final Clock clock;

  Counting(PublicLog log, Keys keys, Clock clock) {
    this.log = log;
    this.keys = keys;
    this.clock = clock;
  }

  /// A decision may be taken anew until the ballots are opened; false afterwards.
  boolean decide(Unit unit, UUID contest, int flag, Flag.Decision decision) {
    var now = clock.instant();
    var verdict = decision.verdict().name();
    return unit.sql()
            .insertInto(
                VOTE_DECISION,
                VOTE_DECISION.CONTEST_ID,
                VOTE_DECISION.NUMBER,
                VOTE_DECISION.VERDICT,
                VOTE_DECISION.REASON,
                VOTE_DECISION.DECIDED_AT)
            .select(
                DSL.select(
                        VOTE_FLAG.CONTEST_ID,
                        VOTE_FLAG.NUMBER,
                        DSL.val(verdict, VOTE_DECISION.VERDICT),
                        DSL.val(decision.reason(), VOTE_DECISION.REASON),
                        DSL.val(now, VOTE_DECISION.DECIDED_AT))
                    .from(VOTE_FLAG)
                    .join(VOTE_POLL)
                    .on(VOTE_POLL.CONTEST_ID.eq(VOTE_FLAG.CONTEST_ID))
                    .where(VOTE_FLAG.CONTEST_ID.eq(contest))
                    .and(VOTE_FLAG.NUMBER.eq(flag))
                    .and(VOTE_POLL.STATE.eq(State.CLOSED.name())))
            .onConflict(VOTE_DECISION.CONTEST_ID, VOTE_DECISION.NUMBER)
            .doUpdate()
            .set(VOTE_DECISION.VERDICT, verdict)
            .set(VOTE_DECISION.REASON, decision.reason())
            .set(VOTE_DECISION.DECIDED_AT, now)
            .execute()
        == 1;
  }

  /// Opens the ballots and publishes the result; false where it is not closed, was counted before,
  /// or something odd was not decided yet.
  boolean count(Unit unit, UUID contest) {
    var sql = unit.sql();
    int claimed =
        sql.update(VOTE_POLL)
            .set(VOTE_POLL.REVISION, VOTE_POLL.REVISION.plus(1))
            .where(VOTE_POLL.CONTEST_ID.eq(contest))
            .and(VOTE_POLL.STATE.eq(State.CLOSED.name()))
            .andNotExists(
                DSL.selectOne()
                    .from(VOTE_FLAG)
                    .where(VOTE_FLAG.CONTEST_ID.eq(contest))
                    .andNotExists(
                        DSL.selectOne()
                            .from(VOTE_DECISION)
                            .where(VOTE_DECISION.CONTEST_ID.eq(contest))
                            .and(VOTE_DECISION.NUMBER.eq(VOTE_FLAG.NUMBER))))
            .execute();
    if (claimed == 0) {
      return false;
    }
    var poll = Poll.find(sql, contest).orElseThrow();
    var opened = opened(sql, contest, aside(sql, contest));
    for (int from = 0; from < opened.size(); from += TOGETHER) {
      var some = opened.subList(from, Math.min(from + TOGETHER, opened.size()));
      sql.insertInto(VOTE_OPENED).set(some).execute();
    }
    for (Choice choice : poll.choices()) {
      result(sql, contest, choice.number(), opened);
    }
    publish(unit, poll);
    return true;
  }

  private static Set<UUID> aside(DSLContext sql, UUID contest) {
    return sql.selectDistinct(VOTE_FLAGGED.BALLOT_ID)
        .from(VOTE_FLAGGED)
        .join(VOTE_DECISION)
        .on(VOTE_DECISION.CONTEST_ID.eq(VOTE_FLAGGED.CONTEST_ID))
        .and(VOTE_DECISION.NUMBER.eq(VOTE_FLAGGED.NUMBER))
        .where(VOTE_FLAGGED.CONTEST_ID.eq(contest))
        .and(VOTE_DECISION.VERDICT.eq(Flag.Verdict.SET_ASIDE.name()))
        .fetchSet(VOTE_FLAGGED.BALLOT_ID);
  }

  /// The last filling-in of each ballot.
  private List<VoteOpenedRecord> opened(DSLContext sql, UUID contest, Set<UUID> aside) {
    return sql.select(
            VOTE_BALLOT.ID, VOTE_BALLOT.TRACKER, VOTE_CAST.SEALED_CHOICE, VOTE_CAST.LOG_INDEX)
        .from(VOTE_BALLOT)
        .join(VOTE_CAST)
        .on(VOTE_CAST.BALLOT_ID.eq(VOTE_BALLOT.ID))
        .and(VOTE_CAST.TURN.eq(VOTE_BALLOT.TURN))
        .where(VOTE_BALLOT.CONTEST_ID.eq(contest))
        .fetch(found -> {
          var deposit = Deposit.opened(keys, found.value3());
          var row = new VoteOpenedRecord();
          row.setLogIndex(found.value4());
          row.setContestId(contest);
          row.setTracker(found.value2());
          row.setChoice(deposit.choice());
          row.setSalt(deposit.salt());
          row.setCounts(!aside.contains(found.value1()));
          return row;
        });
  }

  private static void result(
      DSLContext sql, UUID contest, int choice, List<VoteOpenedRecord> opened) {
    long votes =
        opened.stream().filter(row -> row.getCounts() && row.getChoice() == choice).count();
    sql.insertInto(VOTE_RESULT)
        .set(VOTE_RESULT.CONTEST_ID, contest)
        .set(VOTE_RESULT.CHOICE, choice)
        .set(VOTE_RESULT.VOTES, Math.toIntExact(votes))
        .execute();
  }

  private void publish(Unit unit, Poll poll) {
    var digest = PollText.digest(ListText.of(unit.sql(), poll));
    var entry = log.append(unit, Kind.PUBLICATION, digest);
    log.sign(unit);
    unit.sql()
        .update(VOTE_POLL)
        .set(VOTE_POLL.STATE, State.COUNTED.name())
        .set(VOTE_POLL.LIST_DIGEST, digest)
        .set(VOTE_POLL.COUNTED_AT, clock.instant())
        .set(VOTE_POLL.COUNTED_LOG_INDEX, entry.index())
        .where(VOTE_POLL.CONTEST_ID.eq(poll.contest()))
        .and(VOTE_POLL.STATE.eq(State.CLOSED.name()))
        .execute();
    PageCache.drop(unit, Polls.TOPIC);
    ContestTitle.changed(unit);
  }
}
