package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_AWARD;
import static org.toguna.tables.Tables.DELIBERATION_PRIZE;
import static org.toguna.tables.Tables.DELIBERATION_RETAINED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.DeliberationAwardRecord;
import org.toguna.tables.tables.records.DeliberationPrizeRecord;

/// What a motion does when it is carried. No prize is given twice unless it was decided to share
/// it; the tables say so too.
record Effect(Unit unit, Sitting sitting, Motion motion) {

  private Motion.About about() {
    return motion.about();
  }

  private UUID contest() {
    return sitting.key().contest();
  }

  private Condition prizeRow() {
    return DELIBERATION_PRIZE
        .CONTEST_ID
        .eq(contest())
        .and(DELIBERATION_PRIZE.PRIZE.eq(about().prize()));
  }

  private Optional<DeliberationPrizeRecord> prize() {
    return unit.sql().fetchOptional(DELIBERATION_PRIZE, prizeRow());
  }

  private List<DeliberationAwardRecord> awards() {
    return unit.sql()
        .fetch(
            DELIBERATION_AWARD,
            DELIBERATION_AWARD
                .CONTEST_ID
                .eq(contest())
                .and(DELIBERATION_AWARD.PRIZE.eq(about().prize())));
  }

  /// Nothing that was decided before stands in its way.
  boolean isPossible() {
    return switch (about().kind()) {
      case TEXT -> true;
      case RETAIN -> about().application().isPresent() && !retained();
      case AWARD -> about().application().isPresent() && isFree();
      case SHARE -> prize().filter(row -> !row.getGiven() || row.getShared()).isEmpty();
      case WITHHOLD -> awards().isEmpty() && prize().filter(row -> !row.getGiven()).isEmpty();
      case REVOKE -> stands() && before().filter(Effect::isPossibleToRevoke).isPresent();
    };
  }

  private boolean retained() {
    return unit.sql()
        .fetchExists(
            DELIBERATION_RETAINED,
            DELIBERATION_RETAINED
                .CONTEST_ID
                .eq(contest())
                .and(DELIBERATION_RETAINED.APPLICATION_ID.eq(about().application().orElseThrow())));
  }

  private boolean isFree() {
    var row = prize();
    var given = awards();
    var application = about().application().orElseThrow();
    return row.filter(one -> !one.getGiven()).isEmpty()
        && (given.isEmpty() || row.filter(one -> one.getShared()).isPresent())
        && given.stream().noneMatch(one -> application.equals(one.getApplicationId()));
  }

  /// The effect of the motion that this one takes back.
  private Optional<Effect> before() {
    return about()
        .revokes()
        .flatMap(id -> Room.of(unit.sql(), sitting).motion(id))
        .map(one -> new Effect(unit, sitting, one));
  }

  /// Nothing took that motion back yet.
  private boolean stands() {
    return Room.of(unit.sql(), sitting).standing().stream()
        .anyMatch(one -> about().revokes().filter(one.id()::equals).isPresent());
  }

  /// A prize that two have cannot become one that is not shared.
  private boolean isPossibleToRevoke() {
    return about().kind() != MotionKind.SHARE || awards().size() < 2;
  }

  void apply() {
    switch (about().kind()) {
      case TEXT -> {
        // It is said, and in the minutes.
      }
      case RETAIN -> retain();
      case AWARD -> award();
      case SHARE -> put(true, true);
      case WITHHOLD -> put(false, false);
      case REVOKE -> before().ifPresent(Effect::undo);
    }
  }

  private void retain() {
    unit.sql()
        .insertInto(DELIBERATION_RETAINED)
        .set(DELIBERATION_RETAINED.MOTION_ID, motion.id())
        .set(DELIBERATION_RETAINED.CONTEST_ID, contest())
        .set(DELIBERATION_RETAINED.APPLICATION_ID, about().application().orElseThrow())
        .execute();
  }

  private void award() {
    boolean shared = prize().filter(row -> row.getShared()).isPresent();
    put(true, shared);
    int place = awards().stream().mapToInt(row -> row.getPlace()).max().orElse(0) + 1;
    unit.sql()
        .insertInto(DELIBERATION_AWARD)
        .set(DELIBERATION_AWARD.MOTION_ID, motion.id())
        .set(DELIBERATION_AWARD.CONTEST_ID, contest())
        .set(DELIBERATION_AWARD.PRIZE, about().prize())
        .set(DELIBERATION_AWARD.PLACE, place)
        .set(DELIBERATION_AWARD.SHARED, shared)
        .set(DELIBERATION_AWARD.APPLICATION_ID, about().application().orElseThrow())
        .execute();
  }

  private void put(boolean given, boolean shared) {
    unit.sql()
        .insertInto(DELIBERATION_PRIZE)
        .set(DELIBERATION_PRIZE.CONTEST_ID, contest())
        .set(DELIBERATION_PRIZE.PRIZE, about().prize())
        .set(DELIBERATION_PRIZE.GIVEN, given)
        .set(DELIBERATION_PRIZE.SHARED, shared)
        .onConflict(DELIBERATION_PRIZE.CONTEST_ID, DELIBERATION_PRIZE.PRIZE)
        .doUpdate()
        .set(DELIBERATION_PRIZE.GIVEN, given)
        .set(DELIBERATION_PRIZE.SHARED, shared)
        .execute();
  }

  private void undo() {
    switch (about().kind()) {
      case RETAIN ->
          unit.sql()
              .deleteFrom(DELIBERATION_RETAINED)
              .where(DELIBERATION_RETAINED.MOTION_ID.eq(motion.id()))
              .execute();
      case AWARD -> {
        unit.sql()
            .deleteFrom(DELIBERATION_AWARD)
            .where(DELIBERATION_AWARD.MOTION_ID.eq(motion.id()))
            .execute();
        forgetUnlessNeeded();
      }
      case WITHHOLD -> unit.sql().deleteFrom(DELIBERATION_PRIZE).where(prizeRow()).execute();
      case SHARE -> {
        put(true, false);
        forgetUnlessNeeded();
      }
      case REVOKE, TEXT -> {
        // Nothing was done that could be undone.
      }
    }
  }

  /// A prize that nobody has and nobody may share is as if nothing had been said of it.
  private void forgetUnlessNeeded() {
    if (awards().isEmpty()) {
      unit.sql()
          .deleteFrom(DELIBERATION_PRIZE)
          .where(prizeRow())
          .andNot(DELIBERATION_PRIZE.SHARED)
          .execute();
    }
  }
}
