package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_PAIR;
import static org.toguna.tables.Tables.DELIBERATION_PRESENCE;
import static org.toguna.tables.Tables.DELIBERATION_VOICE;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.toguna.jury.Jurors;
import org.toguna.kit.db.Unit;

/// Who is in the room, and who steps back from a dossier. A voice given on what is still open, and
/// a proposal that waits, go with their member.
@Component
class Attendance {
  private final Clock clock;

  Attendance(Clock clock) {
    this.clock = clock;
  }

  /// Somebody's place in a sitting.
  record Seat(Sitting sitting, int member) {
    private Condition voices() {
      return DELIBERATION_VOICE
          .SITTING_ID
          .eq(sitting.id())
          .and(DELIBERATION_VOICE.MEMBER.eq(member))
          .and(DELIBERATION_VOICE.OPEN);
    }

    private Condition pair() {
      return DELIBERATION_PAIR
          .SITTING_ID
          .eq(sitting.id())
          .and(DELIBERATION_PAIR.MEMBER.eq(member))
          .and(DELIBERATION_PAIR.STATE.eq(SittingState.OPEN.name()));
    }

    private Condition here() {
      return DELIBERATION_PRESENCE
          .SITTING_ID
          .eq(sitting.id())
          .and(DELIBERATION_PRESENCE.MEMBER.eq(member))
          .and(DELIBERATION_PRESENCE.LEFT_AT.isNull());
    }
  }

  /// Holds the sitting while it is open; false otherwise.
  static boolean hold(Unit unit, Sitting sitting) {
    var key = sitting.key();
    return Matters.hold(unit, key.contest(), key.matter())
        && Sitting.find(unit.sql(), sitting.id()).filter(Sitting::isOpen).isPresent();
  }

  /// False where the member is there already, or the sitting is not open.
  boolean arrive(Unit unit, Seat seat) {
    if (!hold(unit, seat.sitting()) || unit.sql().fetchExists(DELIBERATION_PRESENCE, seat.here())) {
      return false;
    }
    unit.sql()
        .insertInto(DELIBERATION_PRESENCE)
        .set(DELIBERATION_PRESENCE.SITTING_ID, seat.sitting().id())
        .set(DELIBERATION_PRESENCE.MEMBER, seat.member())
        .set(DELIBERATION_PRESENCE.ARRIVED_AT, clock.instant())
        .execute();
    unit.sql()
        .update(DELIBERATION_VOICE)
        .set(DELIBERATION_VOICE.HERE, true)
        .where(seat.voices())
        .execute();
    return true;
  }

  boolean depart(Unit unit, Seat seat) {
    if (!hold(unit, seat.sitting())) {
      return false;
    }
    int left =
        unit.sql()
            .update(DELIBERATION_PRESENCE)
            .set(DELIBERATION_PRESENCE.LEFT_AT, clock.instant())
            .where(seat.here())
            .execute();
    if (left == 1) {
      Tabling.withdraw(unit, seat, clock.instant());
      silence(unit, seat.voices());
      unit.sql()
          .update(DELIBERATION_VOICE)
          .set(DELIBERATION_VOICE.HERE, false)
          .where(seat.voices())
          .execute();
    }
    return left == 1;
  }

  /// Before somebody is kept from what it gave a voice on: the database takes no bar beside one.
  private static void silence(Unit unit, Condition voices) {
    unit.sql()
        .update(DELIBERATION_VOICE)
        .setNull(DELIBERATION_VOICE.VOICE)
        .set(DELIBERATION_VOICE.NOTED, false)
        .setNull(DELIBERATION_VOICE.SAID_AT)
        .where(voices)
        .execute();
  }

  /// A member steps back from a dossier and says why; false where it is kept from it already.
  boolean recuse(Unit unit, Seat seat, UUID application, String reason) {
    if (!hold(unit, seat.sitting())) {
      return false;
    }
    Tabling.withdraw(unit, seat, application, clock.instant());
    silence(unit, seat.voices().and(DELIBERATION_VOICE.APPLICATION_ID.eq(application)));
    return unit.sql()
            .update(DELIBERATION_PAIR)
            .set(DELIBERATION_PAIR.BARRED, true)
            .set(DELIBERATION_PAIR.OWN, true)
            .set(DELIBERATION_PAIR.REASON, reason)
            .set(DELIBERATION_PAIR.BARRED_AT, clock.instant())
            .where(seat.pair())
            .and(DELIBERATION_PAIR.APPLICATION_ID.eq(application))
            .andNot(DELIBERATION_PAIR.BARRED)
            .execute()
        == 1;
  }

  /// Keeps members from what the jury's conflicts, as they stand now, keep them from.
  void compare(Unit unit, Sitting sitting) {
    Member.of(unit.sql(), sitting.id()).forEach(member -> compare(unit, sitting, member));
  }

  /// The same of one member.
  void compare(Unit unit, Sitting sitting, Member member) {
    compare(unit, new Seat(sitting, member.number()), member, clock.instant());
  }

  private static void compare(Unit unit, Seat seat, Member member, Instant now) {
    var shut =
        new HashSet<>(
            unit.sql()
                .select(DELIBERATION_PAIR.APPLICATION_ID)
                .from(DELIBERATION_PAIR)
                .where(seat.pair())
                .andNot(DELIBERATION_PAIR.BARRED)
                .fetch(DELIBERATION_PAIR.APPLICATION_ID));
    var contest = seat.sitting().key().contest();
    member.person().ifPresent(person -> shut.removeAll(Jurors.open(unit.sql(), contest, person)));
    for (UUID application : shut) {
      Tabling.withdraw(unit, seat, application, now);
      silence(unit, seat.voices().and(DELIBERATION_VOICE.APPLICATION_ID.eq(application)));
      unit.sql()
          .update(DELIBERATION_PAIR)
          .set(DELIBERATION_PAIR.BARRED, true)
          .set(DELIBERATION_PAIR.BARRED_AT, now)
          .where(seat.pair())
          .and(DELIBERATION_PAIR.APPLICATION_ID.eq(application))
          .execute();
    }
  }
}
