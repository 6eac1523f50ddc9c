package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MATTER;
import static org.toguna.tables.Tables.DELIBERATION_SITTING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.DeliberationSittingRecord;

/// A sitting of a contest's jury about one matter.
record Sitting(Key key, int number, Facts facts, Rules rules, Course course) {

  /// Which sitting, of which contest, about what.
  record Key(UUID id, UUID contest, Matter matter) {}

  /// When and where, and who writes.
  record Facts(Instant held, String place, String secretary) {}

  /// What is fixed when it opens.
  ///
  /// @param quorum how many must be there and not recused
  /// @param percent the share of the members it was made from, where one was laid down
  /// @param casting the chair’s voice decides a tie
  record Rules(int quorum, Optional<Integer> percent, Majority majority, boolean casting) {

    /// The same for so many members.
    Rules among(int members) {
      return percent
          .map(share -> new Rules(least(members, share), percent, majority, casting))
          .orElse(this);
    }

    private static int least(int members, int share) {
      return Math.max(1, (members * share + 99) / 100);
    }
  }

  record Course(SittingState state, Optional<Instant> opened, Optional<Instant> closed) {}

  static Optional<Sitting> find(DSLContext sql, UUID id) {
    return read(sql, DELIBERATION_SITTING.ID.eq(id)).stream().findFirst();
  }

  static List<Sitting> of(DSLContext sql, UUID contest) {
    return read(sql, DELIBERATION_SITTING.CONTEST_ID.eq(contest));
  }

  static List<Sitting> of(DSLContext sql, UUID contest, Matter matter) {
    return of(sql, contest).stream().filter(one -> one.key().matter() == matter).toList();
  }

  /// A contest's edition, where something of it was deliberated.
  static Optional<EditionId> edition(DSLContext sql, UUID contest) {
    return sql.select(DELIBERATION_MATTER.EDITION_ID)
        .from(DELIBERATION_MATTER)
        .where(DELIBERATION_MATTER.CONTEST_ID.eq(contest))
        .limit(1)
        .fetchOptional(DELIBERATION_MATTER.EDITION_ID);
  }

  static List<Sitting> read(DSLContext sql, Condition wanted) {
    return sql.selectFrom(DELIBERATION_SITTING)
        .where(wanted)
        .orderBy(DELIBERATION_SITTING.MATTER.desc(), DELIBERATION_SITTING.NUMBER)
        .fetch(Sitting::of);
  }

  private static Sitting of(DeliberationSittingRecord row) {
    return new Sitting(
        new Key(row.getId(), row.getContestId(), Matter.valueOf(row.getMatter())),
        row.getNumber(),
        new Facts(row.getHeldAt(), row.getPlace(), row.getSecretary()),
        new Rules(
            row.getQuorum(),
            Optional.ofNullable(row.getQuorumPercent()),
            Majority.valueOf(row.getMajority()),
            row.getCasting()),
        new Course(
            SittingState.valueOf(row.getState()),
            Optional.ofNullable(row.getOpenedAt()),
            Optional.ofNullable(row.getClosedAt())));
  }

  UUID id() {
    return key.id();
  }

  boolean isPrepared() {
    return course.state() == SittingState.PREPARED;
  }

  boolean isOpen() {
    return course.state() == SittingState.OPEN;
  }

  boolean isClosed() {
    return course.state() == SittingState.CLOSED;
  }
}
