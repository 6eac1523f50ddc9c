package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_CHOICE;
import static org.toguna.tables.Tables.VOTE_POLL;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.kit.publiclog.Kind;
import org.toguna.kit.publiclog.PublicLog;
import org.toguna.kit.web.PageCache;

/// Writes votes while they are drafts, and opens them. Each change counts the revision, so that
/// nobody opens a text that was changed meanwhile; once opened nothing of it can be written.
@Component
class Polls {
  /// The topic of the pages that show votes.
  static final String TOPIC = "votes";

  static final int FEWEST = 2;

  private final PublicLog log;
  private final Clock clock;

  Polls(PublicLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /// False if it is a draft no more.
  boolean write(Unit unit, EditionId edition, UUID contest, Poll.Terms terms) {
    return unit.sql()
            .insertInto(VOTE_POLL)
            .set(VOTE_POLL.CONTEST_ID, contest)
            .set(VOTE_POLL.EDITION_ID, edition)
            .set(VOTE_POLL.OPENS_AT, terms.opens())
            .set(VOTE_POLL.CLOSES_AT, terms.closes())
            .set(VOTE_POLL.WEIGHT, terms.weight())
            .set(VOTE_POLL.WEIGHT_CAP, terms.cap())
            .set(VOTE_POLL.STATE, State.DRAFT.name())
            .set(VOTE_POLL.SEALED, false)
            .onConflict(VOTE_POLL.CONTEST_ID)
            .doUpdate()
            .set(VOTE_POLL.OPENS_AT, terms.opens())
            .set(VOTE_POLL.CLOSES_AT, terms.closes())
            .set(VOTE_POLL.WEIGHT, terms.weight())
            .set(VOTE_POLL.WEIGHT_CAP, terms.cap())
            .set(VOTE_POLL.REVISION, VOTE_POLL.REVISION.plus(1))
            .where(VOTE_POLL.STATE.eq(State.DRAFT.name()))
            .execute()
        == 1;
  }

  /// What is written of a choice.
  record Chosen(int place, Choice.Called called, Optional<UUID> dossier) {}

  /// What became of it.
  enum Went {
    DONE,
    /// The vote is a draft no more.
    SEALED,
    /// Another choice stands for the dossier, or it is not one of this contest.
    TAKEN
  }

  /// Adds a choice, or changes the one of this number.
  Went choose(Unit unit, UUID contest, Optional<Integer> known, Chosen chosen) {
    if (!isDraft(unit, contest)) {
      return Went.SEALED;
    }
    int number = known.orElseGet(() -> next(unit, contest));
    if (!Bonds.isFree(unit.sql(), contest, number, chosen.dossier())) {
      return Went.TAKEN;
    }
    if (!put(unit, contest, number, known.isPresent(), chosen)) {
      return Went.SEALED;
    }
    Bonds.tie(unit, contest, number, chosen.dossier());
    return Went.DONE;
  }

  private static boolean put(Unit unit, UUID contest, int number, boolean known, Chosen chosen) {
    var called = chosen.called();
    var row = unit.sql().newRecord(VOTE_CHOICE);
    row.setPosition(chosen.place());
    row.setName(called.name());
    row.setBody(called.body());
    row.setCountry(called.country());
    row.setSummary(called.line());
    if (known) {
      return unit.sql()
              .update(VOTE_CHOICE)
              .set(row)
              .where(VOTE_CHOICE.CONTEST_ID.eq(contest))
              .and(VOTE_CHOICE.NUMBER.eq(number))
              .execute()
          == 1;
    }
    row.setContestId(contest);
    row.setNumber(number);
    row.setSealed(false);
    row.insert();
    return true;
  }

  private static int next(Unit unit, UUID contest) {
    return unit.sql()
        .select(DSL.coalesce(DSL.max(VOTE_CHOICE.NUMBER), 0).plus(1))
        .from(VOTE_CHOICE)
        .where(VOTE_CHOICE.CONTEST_ID.eq(contest))
        .fetchSingle()
        .value1();
  }

  /// Counts a change; false where there is no draft.
  private static boolean isDraft(Unit unit, UUID contest) {
    return unit.sql()
            .update(VOTE_POLL)
            .set(VOTE_POLL.REVISION, VOTE_POLL.REVISION.plus(1))
            .where(VOTE_POLL.CONTEST_ID.eq(contest))
            .and(VOTE_POLL.STATE.eq(State.DRAFT.name()))
            .execute()
        == 1;
  }

  boolean remove(Unit unit, UUID contest, int number) {
    return isDraft(unit, contest)
        && unit.sql()
                .deleteFrom(VOTE_CHOICE)
                .where(VOTE_CHOICE.CONTEST_ID.eq(contest))
                .and(VOTE_CHOICE.NUMBER.eq(number))
                .execute()
            == 1;
  }

  /// Fixes the text that somebody read, and enters its hash into the public journal; false if it is
  /// another by now, or opened, or its close is past.
  boolean open(Unit unit, ContestTitle contest, Poll read) {
    boolean claimed =
        unit.sql()
                .update(VOTE_POLL)
                .set(VOTE_POLL.REVISION, VOTE_POLL.REVISION.plus(1))
                .where(VOTE_POLL.CONTEST_ID.eq(contest.id()))
                .and(VOTE_POLL.STATE.eq(State.DRAFT.name()))
                .and(VOTE_POLL.REVISION.eq(read.standing().revision()))
                .and(VOTE_POLL.CLOSES_AT.gt(clock.instant()))
                .execute()
            == 1;
    if (!claimed || !contest.opened() || read.choices().size() < FEWEST) {
      return false;
    }
    var text = PollText.of(contest, read);
    var entry = log.append(unit, Kind.PUBLICATION, PollText.digest(text.text()));
    log.sign(unit);
    unit.sql()
        .update(VOTE_POLL)
        .set(VOTE_POLL.STATE, State.OPEN.name())
        .set(VOTE_POLL.SEALED, true)
        .set(VOTE_POLL.RULES_DIGEST, PollText.digest(text.text()))
        .set(VOTE_POLL.LOG_INDEX, entry.index())
        .where(VOTE_POLL.CONTEST_ID.eq(contest.id()))
        .and(VOTE_POLL.STATE.eq(State.DRAFT.name()))
        .execute();
    PageCache.drop(unit, TOPIC);
    ContestTitle.changed(unit);
    return true;
  }
}
