package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_PLACE;
import static org.toguna.tables.Tables.CHECKIN_PRESENCE;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jooq.Insert;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Often;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.CheckinScanRecord;

/// A gate that has network asks before it answers: the badge is judged, and whoever enters is
/// counted in the same unit. The limit of a place and « one inside at a time » are conditions of
/// the writing statements.
@Component
class Passing {
  private static final Often ENTER = new Often(Passing::entry);
  private static final Often COUNT = new Often(Passing::oneMore);

  private final Db db;
  private final Clock clock;

  Passing(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What the gate is told, and where else the badge is inside.
  record Decision(Verdict verdict, Optional<ScanRows.Elsewhere> other) {}

  /// Asked again under the same id, the answer is the same. Nothing if the gate is not the device's
  /// or the id another device's.
  Optional<Decision> ask(Duty duty, Sent sent) {
    var gate = duty.gate(sent.gate()).filter(one -> allows(one, sent.way()));
    if (gate.isEmpty()) {
      return Optional.empty();
    }
    var presented = Presented.read(duty.edition().number(), sent.text());
    return db.write(unit -> decided(unit, duty, new Asked(gate.get(), sent, presented)));
  }

  private static boolean allows(Gate gate, Way way) {
    return gate.ways() == Gate.Ways.BOTH || gate.ways().name().equals(way.name());
  }

  private record Asked(Gate gate, Sent sent, Presented presented) {}

  private Optional<Decision> decided(Unit unit, Duty duty, Asked asked) {
    var now = clock.instant();
    var badge = Presented.badge(unit, duty.edition().id(), asked.presented());
    var verdict = duty.rules().of(asked.gate(), asked.sent().way(), badge, now);
    var times = new ScanRows.Times(now, now);
    var row = ScanRows.row(duty, asked.gate(), asked.sent(), badge, times);
    ScanRows.judge(row, verdict, verdict, true);
    if (!unit.insertUnlessThere(row)) {
      return before(unit, duty, asked.sent());
    }
    var counted =
        switch (verdict) {
          case ENTER -> enter(unit, row, duty.most(asked.gate()).orElse(Integer.MAX_VALUE));
          case LEAVE -> leave(unit, row);
          case ALREADY_INSIDE, FULL, NOT_YET, WRONG_DAY, WRONG_ZONE, REVOKED, UNKNOWN -> verdict;
        };
    if (counted != verdict) {
      ScanRows.judge(row, counted, counted, true);
      ScanRows.write(unit, row);
    }
    return Optional.of(new Decision(counted, other(unit, row, counted)));
  }

  private static Optional<Decision> before(Unit unit, Duty duty, Sent sent) {
    return Optional.ofNullable(ScanRows.find(unit.sql(), Set.of(sent.id())).get(sent.id()))
        .filter(known -> known.getDeviceId().equals(duty.device().id()))
        .map(known -> {
          var verdict = Verdict.valueOf(known.getSaid());
          return new Decision(verdict, other(unit, known, verdict));
        });
  }

  private static Verdict enter(Unit unit, CheckinScanRecord row, int most) {
    if (most < 1 || !count(unit, row, most)) {
      return isInside(unit, row) ? Verdict.ALREADY_INSIDE : Verdict.FULL;
    }
    int entered =
        unit.run(
            ENTER,
            row.getBadgeId(),
            row.getPlace(),
            row.getEditionId(),
            row.getPassedAt(),
            row.getId());
    if (entered == 1) {
      return Verdict.ENTER;
    }
    uncount(unit, row);
    return Verdict.ALREADY_INSIDE;
  }

  private static Insert<?> entry(Often.Slots slots) {
    var badge = slots.like(CHECKIN_PRESENCE.BADGE_ID);
    var place = slots.like(CHECKIN_PRESENCE.PLACE);
    var edition = slots.like(CHECKIN_PRESENCE.EDITION_ID);
    var since = slots.like(CHECKIN_PRESENCE.SINCE_AT);
    var scan = slots.like(CHECKIN_PRESENCE.SCAN_ID);
    return slots
        .sql()
        .insertInto(CHECKIN_PRESENCE)
        .set(CHECKIN_PRESENCE.BADGE_ID, badge)
        .set(CHECKIN_PRESENCE.PLACE, place)
        .set(CHECKIN_PRESENCE.EDITION_ID, edition)
        .set(CHECKIN_PRESENCE.INSIDE, true)
        .set(CHECKIN_PRESENCE.SINCE_AT, since)
        .set(CHECKIN_PRESENCE.SCAN_ID, scan)
        .onConflict(CHECKIN_PRESENCE.BADGE_ID, CHECKIN_PRESENCE.PLACE)
        .doUpdate()
        .set(CHECKIN_PRESENCE.INSIDE, true)
        .set(CHECKIN_PRESENCE.SINCE_AT, since)
        .set(CHECKIN_PRESENCE.SCAN_ID, scan)
        .where(CHECKIN_PRESENCE.INSIDE.isFalse());
  }

  /// One more inside, if there is room.
  private static boolean count(Unit unit, CheckinScanRecord row, int most) {
    return unit.run(COUNT, row.getEditionId(), row.getPlace(), most) == 1;
  }

  private static Insert<?> oneMore(Often.Slots slots) {
    return slots
        .sql()
        .insertInto(CHECKIN_PLACE)
        .set(CHECKIN_PLACE.EDITION_ID, slots.like(CHECKIN_PLACE.EDITION_ID))
        .set(CHECKIN_PLACE.PLACE, slots.like(CHECKIN_PLACE.PLACE))
        .set(CHECKIN_PLACE.INSIDE, 1)
        .onConflict(CHECKIN_PLACE.EDITION_ID, CHECKIN_PLACE.PLACE)
        .doUpdate()
        .set(CHECKIN_PLACE.INSIDE, CHECKIN_PLACE.INSIDE.plus(1))
        .where(CHECKIN_PLACE.INSIDE.lt(slots.like(CHECKIN_PLACE.INSIDE)));
  }

  private static void uncount(Unit unit, CheckinScanRecord row) {
    unit.sql()
        .update(CHECKIN_PLACE)
        .set(CHECKIN_PLACE.INSIDE, CHECKIN_PLACE.INSIDE.minus(1))
        .where(CHECKIN_PLACE.EDITION_ID.eq(row.getEditionId()))
        .and(CHECKIN_PLACE.PLACE.eq(row.getPlace()))
        .execute();
  }

  private static boolean isInside(Unit unit, CheckinScanRecord row) {
    return unit.sql()
        .fetchExists(
            CHECKIN_PRESENCE,
            CHECKIN_PRESENCE
                .BADGE_ID
                .eq(row.getBadgeId())
                .and(CHECKIN_PRESENCE.PLACE.eq(row.getPlace()))
                .and(CHECKIN_PRESENCE.INSIDE.isTrue()));
  }

  /// Whoever was not counted in leaves all the same.
  private static Verdict leave(Unit unit, CheckinScanRecord row) {
    int left =
        unit.sql()
            .update(CHECKIN_PRESENCE)
            .set(CHECKIN_PRESENCE.INSIDE, false)
            .set(CHECKIN_PRESENCE.SINCE_AT, row.getPassedAt())
            .set(CHECKIN_PRESENCE.SCAN_ID, row.getId())
            .where(CHECKIN_PRESENCE.BADGE_ID.eq(row.getBadgeId()))
            .and(CHECKIN_PRESENCE.PLACE.eq(row.getPlace()))
            .and(CHECKIN_PRESENCE.INSIDE.isTrue())
            .execute();
    if (left == 1) {
      uncount(unit, row);
    }
    return Verdict.LEAVE;
  }

  private static Optional<ScanRows.Elsewhere> other(
      Unit unit, CheckinScanRecord row, Verdict verdict) {
    if (verdict != Verdict.ALREADY_INSIDE) {
      return Optional.empty();
    }
    var scan =
        unit.sql()
            .select(CHECKIN_PRESENCE.SCAN_ID)
            .from(CHECKIN_PRESENCE)
            .where(CHECKIN_PRESENCE.BADGE_ID.eq(row.getBadgeId()))
            .and(CHECKIN_PRESENCE.PLACE.eq(row.getPlace()))
            .and(CHECKIN_PRESENCE.INSIDE.isTrue())
            .fetchOptional(CHECKIN_PRESENCE.SCAN_ID);
    return scan.flatMap(
        id -> Optional.ofNullable(ScanRows.elsewhere(unit.sql(), Set.of(id)).get(id)));
  }
}
