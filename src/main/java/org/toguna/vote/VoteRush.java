package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_BALLOT;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;

/// A vote under load, for `./toguna bench vote`: what a voter's page reads, and the unit it writes.
@Component
public class VoteRush {
  private final Db db;
  private final Polls polls;
  private final Ballots ballots;
  private final Clock clock;

  VoteRush(Db db, Polls polls, Ballots ballots, Clock clock) {
    this.db = db;
    this.polls = polls;
    this.ballots = ballots;
    this.clock = clock;
  }

  /// Opens a vote of this contest for an hour, between so many choices.
  public UUID open(Edition edition, String slug, int choices) {
    return db.write(unit -> {
      var contest = ContestTitle.find(unit.sql(), edition.id(), slug).orElseThrow();
      var now = clock.instant();
      var terms = new Poll.Terms(now.minusSeconds(1), now.plus(Duration.ofHours(1)), 40, 40);
      polls.write(unit, edition.id(), contest.id(), terms);
      for (int i = 1; i <= choices; i++) {
        var called = new Choice.Called("Start-up " + i, "", "ML", Words.french("Un produit"));
        var chosen = new Polls.Chosen(i, called, Optional.empty());
        polls.choose(unit, contest.id(), Optional.empty(), chosen);
      }
      var poll = Poll.find(unit.sql(), contest.id()).orElseThrow();
      if (!polls.open(unit, contest, poll)) {
        throw new IllegalStateException("The vote cannot be opened");
      }
      return contest.id();
    });
  }

  /// Votes as the person's page does; false where the ballot was not taken.
  public boolean vote(Edition edition, UUID contest, PersonId person, int choice) {
    var admitted = db.read(sql -> Admitted.of(sql, edition.id(), person));
    return admitted instanceof Admitted.In in
        && db.write(unit -> {
          var voter = new Ballots.Voter(contest, edition.id(), person, in.badge());
          return ballots.cast(unit, voter, choice).isPresent();
        });
  }

  /// How many ballots there are.
  public int ballots(UUID contest) {
    return db.read(sql -> sql.fetchCount(VOTE_BALLOT, VOTE_BALLOT.CONTEST_ID.eq(contest)));
  }
}
