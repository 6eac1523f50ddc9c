package org.toguna.jury;

import static org.toguna.tables.Tables.JURY;
import static org.toguna.tables.Tables.JURY_MEMBER;
import static org.toguna.tables.Tables.JURY_SEAT;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.JuryMemberRecord;

/// Writes who is in a jury. After every change the juror is compared with all dossiers again.
@Component
class JuryBook {
  private final Comparing comparing;
  private final Clock clock;

  JuryBook(Comparing comparing, Clock clock) {
    this.comparing = comparing;
    this.clock = clock;
  }

  /// False if the person is in it already.
  boolean invite(Unit unit, EditionId edition, UUID contest, PersonId person) {
    unit.sql()
        .insertInto(JURY)
        .set(JURY.CONTEST_ID, contest)
        .set(JURY.EDITION_ID, edition)
        .onConflictDoNothing()
        .execute();
    Conflicts.touch(unit, contest);
    var row = new JuryMemberRecord();
    row.setContestId(contest);
    row.setPersonId(person);
    row.setState(State.INVITED.name());
    row.setSits(false);
    row.setChair(false);
    row.setBody("");
    row.setCategories("");
    row.setKeywords("");
    row.setLangs("");
    row.setInvitedAt(clock.instant());
    row.setLeftReason("");
    return unit.insertUnlessThere(row);
  }

  /// Whether everybody reads who sits in it; false where nothing changes.
  boolean show(Unit unit, UUID contest, boolean shown) {
    int changed =
        unit.sql()
            .update(JURY)
            .set(JURY.SHOWN, shown)
            .where(JURY.CONTEST_ID.eq(contest))
            .and(JURY.SHOWN.ne(shown))
            .execute();
    if (changed == 1) {
      ContestTitle.changed(unit);
    }
    return changed == 1;
  }

  /// What the desk says of a juror; a new chair takes the place of the one there was.
  void change(Unit unit, Juror juror, boolean chair, Juror.Profile profile) {
    if (chair) {
      unit.sql()
          .update(JURY_MEMBER)
          .set(JURY_MEMBER.CHAIR, false)
          .where(JURY_MEMBER.CONTEST_ID.eq(juror.contest()))
          .and(JURY_MEMBER.PERSON_ID.ne(juror.id()))
          .execute();
    }
    unit.sql()
        .update(JURY_MEMBER)
        .set(JURY_MEMBER.CHAIR, chair)
        .set(JURY_MEMBER.BODY, profile.body())
        .set(JURY_MEMBER.CATEGORIES, String.join("\n", profile.categories()))
        .set(JURY_MEMBER.KEYWORDS, String.join("\n", profile.keywords()))
        .set(JURY_MEMBER.LANGS, String.join("\n", profile.langs()))
        .where(Juror.is(juror.contest(), juror.id()))
        .and(JURY_MEMBER.STATE.ne(State.LEFT.name()))
        .execute();
    compare(unit, juror);
  }

  /// Whether somebody has judged before, as the chair says; false where nothing changes.
  boolean experienced(Unit unit, Juror juror, boolean experienced) {
    boolean changed =
        unit.sql()
                .update(JURY_MEMBER)
                .set(JURY_MEMBER.EXPERIENCED, experienced)
                .where(Juror.is(juror.contest(), juror.id()))
                .and(JURY_MEMBER.STATE.ne(State.LEFT.name()))
                .and(JURY_MEMBER.EXPERIENCED.ne(experienced))
                .execute()
            == 1;
    if (changed) {
      Conflicts.touch(unit, juror.contest());
    }
    return changed;
  }

  /// What the juror says of itself: from now on it may be given dossiers.
  void declare(Unit unit, Juror juror, boolean kin, List<Tie> ties) {
    int here =
        unit.sql()
            .update(JURY_MEMBER)
            .set(JURY_MEMBER.STATE, State.ACTIVE.name())
            .set(JURY_MEMBER.SITS, true)
            .set(JURY_MEMBER.KIN, kin)
            .set(JURY_MEMBER.DECLARED_AT, clock.instant())
            .where(Juror.is(juror.contest(), juror.id()))
            .and(JURY_MEMBER.STATE.ne(State.LEFT.name()))
            .execute();
    if (here == 1) {
      Tie.write(unit, juror.contest(), juror.id(), ties);
      compare(unit, juror);
    }
  }

  private void compare(Unit unit, Juror juror) {
    Juror.find(unit.sql(), juror.contest(), juror.id())
        .ifPresent(now -> comparing.compare(unit, now));
  }

  /// Its seats are free; false if it had left already.
  boolean leave(Unit unit, Juror juror, String reason) {
    Conflicts.touch(unit, juror.contest());
    Conflicts.vacate(
        unit, JURY_SEAT.CONTEST_ID.eq(juror.contest()).and(JURY_SEAT.PERSON_ID.eq(juror.id())));
    return unit.sql()
            .update(JURY_MEMBER)
            .set(JURY_MEMBER.STATE, State.LEFT.name())
            .set(JURY_MEMBER.SITS, false)
            .set(JURY_MEMBER.CHAIR, false)
            .set(JURY_MEMBER.LEFT_AT, clock.instant())
            .set(JURY_MEMBER.LEFT_REASON, reason)
            .where(Juror.is(juror.contest(), juror.id()))
            .and(JURY_MEMBER.STATE.ne(State.LEFT.name()))
            .execute()
        == 1;
  }
}
