package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;
import static org.toguna.tables.Tables.VOTE_CHOICE;
import static org.toguna.tables.Tables.VOTE_POLL;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.badge.BadgeId;
import org.toguna.badge.Badges;
import org.toguna.checkin.Entries;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.Commitment;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.VoteCastRecord;

/// Takes ballots. That the vote takes them now, that the badge counts and came in, that the choice
/// is one, are conditions of the statement that writes; that there is one a badge and one a person
/// are the database's constraints.
@Component
class Ballots {
  private static final int TRACKER = 12;

  private final PublicLog log;
  private final Keys keys;
  private final Clock clock;

  Ballots(PublicLog log, Keys keys, Clock clock) {
    this.log = log;
    this.keys = keys;
    this.clock = clock;
  }

  /// Whose ballot, with which badge, of which vote.
  record Voter(UUID contest, EditionId edition, PersonId person, BadgeId badge) {}

  /// The ballot with this choice: a new one, or the voter's own filled in again, which replaces
  /// what it said; nothing where it may not be. The same choice again changes nothing.
  Optional<Ballot> cast(Unit unit, Voter voter, int choice) {
    var sql = unit.sql();
    var may = may(voter, choice, clock.instant());
    var standing = Ballot.find(sql, voter.contest(), voter.person());
    if (standing.filter(one -> same(one, voter, choice)).isPresent()) {
      return standing.filter(one -> sql.fetchExists(DSL.selectOne().from(VOTE_POLL).where(may)));
    }
    if (!first(sql, voter, may) && !again(sql, voter, may)) {
      return Optional.empty();
    }
    enter(unit, voter, choice);
    return Ballot.find(sql, voter.contest(), voter.person());
  }

  private boolean same(Ballot one, Voter voter, int choice) {
    return voter.badge().equals(one.badge()) && choice(one) == choice;
  }

  /// What a ballot says: for its voter alone.
  int choice(Ballot ballot) {
    return Deposit.opened(keys, ballot.entered().sealed()).choice();
  }

  private static Condition may(Voter voter, int choice, Instant now) {
    return Poll.takes(voter.contest(), now)
        .and(
            DSL.exists(
                DSL.selectOne()
                    .from(VOTE_CHOICE)
                    .where(VOTE_CHOICE.CONTEST_ID.eq(voter.contest()))
                    .and(VOTE_CHOICE.NUMBER.eq(choice))))
        .and(VOTE_POLL.EDITION_ID.eq(voter.edition()))
        .and(Badges.counts(voter.edition(), voter.badge()))
        .and(Entries.of(voter.edition(), voter.badge()));
  }

  private static boolean first(DSLContext sql, Voter voter, Condition may) {
    return sql.insertInto(
                VOTE_BALLOT,
                VOTE_BALLOT.ID,
                VOTE_BALLOT.CONTEST_ID,
                VOTE_BALLOT.BADGE_ID,
                VOTE_BALLOT.PERSON_ID,
                VOTE_BALLOT.TRACKER,
                VOTE_BALLOT.TURN)
            .select(
                DSL.select(
                        DSL.val(Ids.next(), VOTE_BALLOT.ID),
                        VOTE_POLL.CONTEST_ID,
                        DSL.val(voter.badge(), VOTE_BALLOT.BADGE_ID),
                        DSL.val(voter.person(), VOTE_BALLOT.PERSON_ID),
                        DSL.val(Codes.next(TRACKER), VOTE_BALLOT.TRACKER),
                        DSL.inline(1))
                    .from(VOTE_POLL)
                    .where(may))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// Whoever lost the badge goes on with the new one; a badge that voted for somebody else does
  /// not.
  private static boolean again(DSLContext sql, Voter voter, Condition may) {
    var other = VOTE_BALLOT.as("other");
    return sql.update(VOTE_BALLOT)
            .set(VOTE_BALLOT.TURN, VOTE_BALLOT.TURN.plus(1))
            .set(VOTE_BALLOT.BADGE_ID, voter.badge())
            .where(VOTE_BALLOT.CONTEST_ID.eq(voter.contest()))
            .and(VOTE_BALLOT.PERSON_ID.eq(voter.person()))
            .andExists(DSL.selectOne().from(VOTE_POLL).where(may))
            .andNotExists(
                DSL.selectOne()
                    .from(other)
                    .where(other.CONTEST_ID.eq(voter.contest()))
                    .and(other.BADGE_ID.eq(voter.badge()))
                    .and(other.ID.ne(VOTE_BALLOT.ID)))
            .execute()
        == 1;
  }

  private void enter(Unit unit, Voter voter, int choice) {
    var row =
        unit.sql()
            .fetchSingle(
                VOTE_BALLOT,
                VOTE_BALLOT.CONTEST_ID.eq(voter.contest()),
                VOTE_BALLOT.PERSON_ID.eq(voter.person()));
    var entered = Commitment.to(Deposit.content(voter.contest(), row.getTracker(), choice));
    var receipt = log.append(unit, Kind.BALLOT, entered.digest());
    var cast = new VoteCastRecord();
    cast.setBallotId(row.getId());
    cast.setTurn(row.getTurn());
    cast.setSealedChoice(new Deposit(choice, entered.salt()).sealed(keys));
    cast.setDigest(entered.digest());
    cast.setLogIndex(receipt.index());
    cast.setCastAt(clock.instant());
    unit.insert(cast);
  }
}
