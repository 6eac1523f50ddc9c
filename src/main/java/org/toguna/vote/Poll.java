package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_POLL;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.VotePollRecord;

/// The public's vote of a contest.
record Poll(UUID contest, EditionId edition, Terms terms, Standing standing, List<Choice> choices) {
  static final Duration LINKED = Duration.ofDays(30);

  /// When it is held, and what it weighs in the contest's result, in hundredths, under a cap.
  record Terms(Instant opens, Instant closes, int weight, int cap) {}

  record Standing(
      State state, int revision, Optional<Mark> rules, Optional<Mark> list, boolean erased) {}

  /// A text that was fixed, and its number in the public journal.
  record Mark(String sha256, long entry) {}

  static Optional<Poll> find(DSLContext sql, UUID contest) {
    return sql.fetchOptional(VOTE_POLL, VOTE_POLL.CONTEST_ID.eq(contest))
        .map(row -> of(row, Choice.of(sql, contest)));
  }

  /// One that the public may know of.
  static Optional<Poll> shown(DSLContext sql, UUID contest) {
    return find(sql, contest).filter(poll -> poll.standing().state() != State.DRAFT);
  }

  private static Poll of(VotePollRecord row, List<Choice> choices) {
    return new Poll(
        row.getContestId(),
        row.getEditionId(),
        new Terms(row.getOpensAt(), row.getClosesAt(), row.getWeight(), row.getWeightCap()),
        new Standing(
            State.valueOf(row.getState()),
            row.getRevision(),
            mark(Optional.ofNullable(row.getRulesDigest()), Optional.ofNullable(row.getLogIndex())),
            mark(
                Optional.ofNullable(row.getListDigest()),
                Optional.ofNullable(row.getCountedLogIndex())),
            row.getLinksErasedAt() != null),
        choices);
  }

  private static Optional<Mark> mark(Optional<byte[]> digest, Optional<Long> entry) {
    return digest.flatMap(
        bytes -> entry.map(index -> new Mark(HexFormat.of().formatHex(bytes), index)));
  }

  /// It takes ballots at this instant: for the statements that write them. The second of the close
  /// is too late.
  static Condition takes(UUID contest, Instant now) {
    return VOTE_POLL
        .CONTEST_ID
        .eq(contest)
        .and(VOTE_POLL.STATE.eq(State.OPEN.name()))
        .and(VOTE_POLL.OPENS_AT.le(now))
        .and(VOTE_POLL.CLOSES_AT.gt(now));
  }

  Phase at(Instant now) {
    return switch (standing.state()) {
      case DRAFT -> Phase.DRAFT;
      case COUNTED -> Phase.COUNTED;
      case CLOSED -> Phase.OVER;
      case OPEN ->
          now.isBefore(terms.opens())
              ? Phase.COMING
              : now.isBefore(terms.closes()) ? Phase.OPEN : Phase.OVER;
    };
  }

  /// When the clock alone changes what it is.
  Instant changesAfter(Instant now) {
    return switch (at(now)) {
      case COMING -> terms.opens();
      case OPEN -> terms.closes();
      case DRAFT, OVER, COUNTED -> Instant.MAX;
    };
  }

  Optional<Choice> choice(int number) {
    return choices.stream().filter(one -> one.number() == number).findFirst();
  }

  /// From when on nothing leads from a ballot to a badge or a person.
  Instant unlinked() {
    return terms.closes().plus(LINKED);
  }
}
