package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_VOICE;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;

/// Takes voices while a vote is open, and counts them at its close.
@Component
class Voting {
  private final Attendance attendance;
  private final Clock clock;

  Voting(Attendance attendance, Clock clock) {
    this.attendance = attendance;
    this.clock = clock;
  }

  /// What a member says.
  ///
  /// @param noted written down by the secretary
  record Said(int member, UUID motion, Vote vote, boolean noted) {}

  /// Takes it in place of what the member said before; false where the vote is closed, or the
  /// member is not there or kept from the dossier.
  boolean say(Unit unit, Sitting sitting, Said said) {
    if (!Attendance.hold(unit, sitting)) {
      return false;
    }
    Member.of(unit.sql(), sitting.id()).stream()
        .filter(member -> member.number() == said.member())
        .forEach(member -> attendance.compare(unit, sitting, member));
    return unit.sql()
            .update(DELIBERATION_VOICE)
            .set(DELIBERATION_VOICE.VOICE, said.vote().name())
            .set(DELIBERATION_VOICE.NOTED, said.noted())
            .set(DELIBERATION_VOICE.SAID_AT, clock.instant())
            .where(DELIBERATION_VOICE.MOTION_ID.eq(said.motion()))
            .and(DELIBERATION_VOICE.SITTING_ID.eq(sitting.id()))
            .and(DELIBERATION_VOICE.MEMBER.eq(said.member()))
            .and(DELIBERATION_VOICE.OPEN)
            .and(DELIBERATION_VOICE.HERE)
            .andNot(DELIBERATION_VOICE.BARRED)
            .execute()
        == 1;
  }

  /// What a close came to.
  enum Closed {
    CARRIED,
    REJECTED,
    /// It was closed before.
    OVER,
    /// Fewer are there than the quorum, without those who are recused: the vote stays open.
    FEW,
    /// It would be carried, and a decision that stands is in its way: it stays open.
    BLOCKED
  }

  /// Counts, and does what was decided.
  Closed close(Unit unit, Sitting sitting, UUID id) {
    if (!Attendance.hold(unit, sitting)) {
      return Closed.OVER;
    }
    attendance.compare(unit, sitting);
    var room = Room.of(unit.sql(), sitting);
    var motion = room.motion(id).filter(Motion::isOpen);
    if (motion.isEmpty()) {
      return Closed.OVER;
    }
    var count = motion.get().count();
    if (count.present() < sitting.rules().quorum()) {
      return Closed.FEW;
    }
    var chair = chair(room, motion.get());
    boolean carried =
        sitting
            .rules()
            .majority()
            .carries(count, sitting.rules().casting() && chair.equals(Vote.FOR.name()));
    var effect = new Effect(unit, sitting, motion.get());
    if (carried && !effect.isPossible()) {
      return Closed.BLOCKED;
    }
    count(unit, id, new Counted(count, chair, carried));
    if (carried) {
      effect.apply();
    }
    return carried ? Closed.CARRIED : Closed.REJECTED;
  }

  /// What the chair says, or nothing.
  private static String chair(Room room, Motion motion) {
    return room.members().stream()
        .filter(Member::chair)
        .flatMap(member -> motion.place(member.number()).stream())
        .flatMap(place -> place.vote().stream())
        .map(Vote::name)
        .findFirst()
        .orElse("");
  }

  private record Counted(Count count, String chair, boolean carried) {}

  private void count(Unit unit, UUID motion, Counted counted) {
    Moving.untie(unit, motion);
    var state = counted.carried() ? MotionState.CARRIED : MotionState.REJECTED;
    unit.sql()
        .update(DELIBERATION_MOTION)
        .set(DELIBERATION_MOTION.STATE, state.name())
        .set(DELIBERATION_MOTION.OPEN, false)
        .set(DELIBERATION_MOTION.PRESENT, counted.count().present())
        .set(DELIBERATION_MOTION.AYES, counted.count().ayes())
        .set(DELIBERATION_MOTION.NOES, counted.count().noes())
        .set(DELIBERATION_MOTION.ABSTAINED, counted.count().abstained())
        .set(DELIBERATION_MOTION.CHAIR_VOICE, counted.chair())
        .set(DELIBERATION_MOTION.CLOSED_AT, clock.instant())
        .where(DELIBERATION_MOTION.ID.eq(motion))
        .and(DELIBERATION_MOTION.OPEN)
        .execute();
  }
}
