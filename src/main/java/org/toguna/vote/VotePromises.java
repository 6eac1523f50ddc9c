package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CAST;
import static org.toguna.tables.Tables.VOTE_OPENED;
import static org.toguna.tables.Tables.VOTE_POLL;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.contest.ContestTitle;
import org.toguna.kit.db.Invariant;

/// What must hold of votes.
@Configuration(proxyBeanMethods = false)
class VotePromises {

  @Bean
  Invariant ballotsAreFilledInAsOftenAsTheySay() {
    return Invariant.of(
        "A ballot was filled in as often as it says, each time within the vote’s hours",
        sql ->
            sql.select(VOTE_BALLOT.ID)
                .from(VOTE_BALLOT)
                .join(VOTE_POLL)
                .on(VOTE_POLL.CONTEST_ID.eq(VOTE_BALLOT.CONTEST_ID))
                .where(
                    VOTE_BALLOT.TURN.ne(
                        DSL.field(
                            DSL.select(DSL.count())
                                .from(VOTE_CAST)
                                .where(VOTE_CAST.BALLOT_ID.eq(VOTE_BALLOT.ID))
                                .and(VOTE_CAST.TURN.le(VOTE_BALLOT.TURN))
                                .and(VOTE_CAST.CAST_AT.ge(VOTE_POLL.OPENS_AT))
                                .and(VOTE_CAST.CAST_AT.lt(VOTE_POLL.CLOSES_AT))))));
  }

  @Bean
  Invariant openedBallotsAreThoseEntered() {
    return Invariant.told(
        "A ballot that was opened is what its entry in the public journal was made of",
        sql ->
            sql
                .select(VOTE_OPENED.asterisk(), VOTE_CAST.DIGEST)
                .from(VOTE_OPENED)
                .leftJoin(VOTE_CAST)
                .on(VOTE_CAST.LOG_INDEX.eq(VOTE_OPENED.LOG_INDEX))
                .fetch()
                .stream()
                .filter(row -> {
                  var row1 = row.into(VOTE_OPENED);
                  var made =
                      new Deposit(row1.getChoice(), row1.getSalt())
                          .digest(row1.getContestId(), row1.getTracker());
                  return !Arrays.equals(made, row.get(VOTE_CAST.DIGEST));
                })
                .map(row -> row.get(VOTE_OPENED.TRACKER))
                .toList());
  }

  @Bean
  Invariant votesAreAsTheyWerePublished() {
    return Invariant.told(
        "The rules of a vote and the list of a counted one are what their hashes say",
        sql ->
            sql.selectFrom(VOTE_POLL).where(VOTE_POLL.SEALED.isTrue()).fetch().stream()
                .flatMap(row -> Poll.find(sql, row.getContestId()).stream())
                .flatMap(poll -> differing(sql, poll))
                .toList());
  }

  private static Stream<String> differing(DSLContext sql, Poll poll) {
    var rules =
        ContestTitle.find(sql, poll.edition(), poll.contest())
            .map(contest -> PollText.of(contest, poll).sha256());
    boolean sameRules = rules.equals(poll.standing().rules().map(Poll.Mark::sha256));
    boolean sameList =
        poll.standing()
            .list()
            .map(list -> list.sha256().equals(hash(ListText.of(sql, poll))))
            .orElse(true);
    return sameRules && sameList ? Stream.of() : List.of(poll.contest().toString()).stream();
  }

  private static String hash(String text) {
    return java.util.HexFormat.of().formatHex(PollText.digest(text));
  }

  @Bean
  Invariant everyBallotIsCountedOnce() {
    return Invariant.of(
        "A counted vote opened each of its ballots once",
        sql ->
            sql.select(VOTE_POLL.CONTEST_ID)
                .from(VOTE_POLL)
                .where(VOTE_POLL.STATE.eq(State.COUNTED.name()))
                .and(
                    DSL.field(
                            DSL.select(DSL.count())
                                .from(VOTE_BALLOT)
                                .where(VOTE_BALLOT.CONTEST_ID.eq(VOTE_POLL.CONTEST_ID)))
                        .ne(
                            DSL.field(
                                DSL.select(DSL.count())
                                    .from(VOTE_OPENED)
                                    .where(VOTE_OPENED.CONTEST_ID.eq(VOTE_POLL.CONTEST_ID))))));
  }
}
