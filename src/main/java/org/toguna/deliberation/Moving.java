package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MOTION;
import static org.toguna.tables.Tables.DELIBERATION_PAIR;
import static org.toguna.tables.Tables.DELIBERATION_VOICE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.DeliberationMotionRecord;
import org.toguna.tables.tables.records.DeliberationVoiceRecord;

/// Puts motions to the vote, and takes one that is not counted yet off the table.
@Component
class Moving {
  private final Attendance attendance;
  private final Clock clock;

  Moving(Attendance attendance, Clock clock) {
    this.attendance = attendance;
    this.clock = clock;
  }

  /// What a member moves.
  record Moved(Motion.About about, Motion.Texts texts, int proposer) {}

  /// Opens the votes, in which every member has its place, and answers which; not that of a motion
  /// whose mover is not there or kept from its dossier, and none where the sitting is not open.
  List<UUID> move(Unit unit, Sitting sitting, List<Moved> all) {
    if (!Attendance.hold(unit, sitting)) {
      return List.of();
    }
    attendance.compare(unit, sitting);
    return all.stream().flatMap(moved -> put(unit, sitting, moved).stream()).toList();
  }

  private Optional<UUID> put(Unit unit, Sitting sitting, Moved moved) {
    var room = Room.of(unit.sql(), sitting);
    var mover = room.member(moved.proposer()).filter(room::isHere);
    var barred = moved.about().application().map(id -> barred(unit, sitting, id)).orElse(Map.of());
    boolean known = moved.about().application().isEmpty() || barred.size() == room.members().size();
    if (mover.isEmpty()
        || !known
        || barred.getOrDefault(moved.proposer(), false)
        || isTakenBack(room, moved)) {
      return Optional.empty();
    }
    var id = Ids.next();
    unit.insert(row(unit, sitting, moved, id));
    for (Member member : room.members()) {
      var place = new DeliberationVoiceRecord();
      place.setMotionId(id).setSittingId(sitting.id()).setMember(member.number());
      place.setApplicationId(moved.about().application().orElse(null));
      place.setHere(room.isHere(member));
      place.setBarred(barred.getOrDefault(member.number(), false));
      unit.insert(place);
    }
    return Optional.of(id);
  }

  /// One is taken back once, and only while it stands.
  private static boolean isTakenBack(Room room, Moved moved) {
    return moved
        .about()
        .revokes()
        .filter(id ->
            room.standing().stream().noneMatch(one -> one.id().equals(id))
                || room.open().stream()
                    .anyMatch(one -> one.about().revokes().equals(moved.about().revokes())))
        .isPresent();
  }

  /// Of every member, whether it is kept from a dossier; empty for one the sitting is not about.
  private static Map<Integer, Boolean> barred(Unit unit, Sitting sitting, UUID application) {
    return unit.sql()
        .select(DELIBERATION_PAIR.MEMBER, DELIBERATION_PAIR.BARRED)
        .from(DELIBERATION_PAIR)
        .where(DELIBERATION_PAIR.SITTING_ID.eq(sitting.id()))
        .and(DELIBERATION_PAIR.APPLICATION_ID.eq(application))
        .fetchMap(DELIBERATION_PAIR.MEMBER, DELIBERATION_PAIR.BARRED);
  }

  private DeliberationMotionRecord row(Unit unit, Sitting sitting, Moved moved, UUID id) {
    var row = new DeliberationMotionRecord();
    row.setId(id).setSittingId(sitting.id()).setContestId(sitting.key().contest());
    row.setMatter(sitting.key().matter().name()).setNumber(next(unit, sitting));
    var about = moved.about();
    row.setKind(about.kind().name()).setApplicationId(about.application().orElse(null));
    row.setDossier(about.dossier()).setName(about.name()).setPrize(about.prize());
    row.setRevokesId(about.revokes().orElse(null)).setProposer(moved.proposer());
    var texts = moved.texts();
    row.setSaid(texts.said()).setReason(texts.reason()).setDecider(texts.decider());
    var rules = sitting.rules();
    row.setQuorum(rules.quorum()).setMajority(rules.majority().name());
    row.setCasting(rules.casting()).setOpenedAt(clock.instant());
    return row;
  }

  private static int next(Unit unit, Sitting sitting) {
    return unit.sql()
        .select(DSL.coalesce(DSL.max(DELIBERATION_MOTION.NUMBER), 0).plus(1))
        .from(DELIBERATION_MOTION)
        .where(DELIBERATION_MOTION.SITTING_ID.eq(sitting.id()))
        .fetchSingle()
        .value1();
  }

  /// False once it is counted.
  boolean withdraw(Unit unit, Sitting sitting, UUID motion) {
    return Attendance.hold(unit, sitting) && drop(unit, motion);
  }

  /// The same whatever becomes of the sitting: its dossier is erased.
  boolean drop(Unit unit, UUID motion) {
    untie(unit, motion);
    return unit.sql()
            .update(DELIBERATION_MOTION)
            .set(DELIBERATION_MOTION.STATE, MotionState.WITHDRAWN.name())
            .set(DELIBERATION_MOTION.OPEN, false)
            .set(DELIBERATION_MOTION.CLOSED_AT, clock.instant())
            .where(DELIBERATION_MOTION.ID.eq(motion))
            .and(DELIBERATION_MOTION.OPEN)
            .execute()
        == 1;
  }

  /// Lets places be as they are from now on, whatever is found of their members later; holds them
  /// against whoever votes at this moment.
  static void untie(Unit unit, UUID motion) {
    unit.sql()
        .update(DELIBERATION_VOICE)
        .setNull(DELIBERATION_VOICE.APPLICATION_ID)
        .where(DELIBERATION_VOICE.MOTION_ID.eq(motion))
        .and(DELIBERATION_VOICE.OPEN)
        .execute();
  }
}
