package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_PAIR;
import static org.toguna.tables.Tables.DELIBERATION_PRESENCE;
import static org.toguna.tables.Tables.DELIBERATION_PROPOSAL;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.DeliberationProposalRecord;

/// Takes what members move from their own phones, and what the desk answers. That a member may move
/// it is a condition of the statement that writes it, and asked again when it is put to the vote.
@Component
class Tabling {
  private final Attendance attendance;
  private final Moving moving;
  private final Clock clock;

  Tabling(Attendance attendance, Moving moving, Clock clock) {
    this.attendance = attendance;
    this.moving = moving;
    this.clock = clock;
  }

  /// False where the sitting is not open, the member is not there or kept from the dossier, or it
  /// moved the very same and that still waits.
  boolean propose(Unit unit, Sitting sitting, Moving.Moved moved) {
    if (!Attendance.hold(unit, sitting)) {
      return false;
    }
    Member.of(unit.sql(), sitting.id()).stream()
        .filter(member -> member.number() == moved.proposer())
        .forEach(member -> attendance.compare(unit, sitting, member));
    var row = row(unit, sitting, moved);
    return unit.sql()
            .insertInto(DELIBERATION_PROPOSAL)
            .columns(DELIBERATION_PROPOSAL.fields())
            .select(DSL.select(row.valuesRow().fields()).where(mayMove(sitting, moved)))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private static Condition mayMove(Sitting sitting, Moving.Moved moved) {
    var here =
        DSL.exists(
            DSL.selectOne()
                .from(DELIBERATION_PRESENCE)
                .where(DELIBERATION_PRESENCE.SITTING_ID.eq(sitting.id()))
                .and(DELIBERATION_PRESENCE.MEMBER.eq(moved.proposer()))
                .and(DELIBERATION_PRESENCE.LEFT_AT.isNull()));
    return moved
        .about()
        .application()
        .map(dossier -> here.and(mayKnow(sitting, moved.proposer(), dossier)))
        .orElse(here);
  }

  private static Condition mayKnow(Sitting sitting, int member, UUID dossier) {
    return DSL.exists(
        DSL.selectOne()
            .from(DELIBERATION_PAIR)
            .where(DELIBERATION_PAIR.SITTING_ID.eq(sitting.id()))
            .and(DELIBERATION_PAIR.MEMBER.eq(member))
            .and(DELIBERATION_PAIR.APPLICATION_ID.eq(dossier))
            .andNot(DELIBERATION_PAIR.BARRED));
  }

  private DeliberationProposalRecord row(Unit unit, Sitting sitting, Moving.Moved moved) {
    var row = unit.sql().newRecord(DELIBERATION_PROPOSAL);
    row.setId(Ids.next()).setSittingId(sitting.id()).setSittingState(SittingState.OPEN.name());
    row.setNumber(next(unit, sitting)).setMember(moved.proposer());
    var about = moved.about();
    row.setKind(about.kind().name()).setApplicationId(about.application().orElse(null));
    row.setDossier(about.dossier()).setName(about.name()).setPrize(about.prize());
    row.setRevokesId(about.revokes().orElse(null));
    var texts = moved.texts();
    row.setSaid(texts.said()).setReason(texts.reason()).setDecider(texts.decider());
    row.setProposedAt(clock.instant()).setState(ProposalState.WAITING.name()).setAnswer("");
    return row;
  }

  private static int next(Unit unit, Sitting sitting) {
    return unit.sql()
        .select(DSL.coalesce(DSL.max(DELIBERATION_PROPOSAL.NUMBER), 0).plus(1))
        .from(DELIBERATION_PROPOSAL)
        .where(DELIBERATION_PROPOSAL.SITTING_ID.eq(sitting.id()))
        .fetchSingle()
        .value1();
  }

  /// Puts it to the vote as a motion of whoever made it; false where it waits no more, or its
  /// member may not move it any longer.
  boolean put(Unit unit, Sitting sitting, UUID id) {
    var waiting =
        Proposal.of(unit.sql(), sitting.id()).stream()
            .filter(one -> one.id().equals(id) && one.isWaiting())
            .map(Proposal::moved)
            .toList();
    var motion = moving.move(unit, sitting, waiting).stream().findFirst();
    motion.ifPresent(made ->
        answer(unit, ProposalState.MOVED, clock.instant())
            .set(DELIBERATION_PROPOSAL.MOTION_ID, made)
            .where(waiting(sitting, id))
            .execute());
    return motion.isPresent();
  }

  private static UpdateSetMoreStep<DeliberationProposalRecord> answer(
      Unit unit, ProposalState state, Instant now) {
    return unit.sql()
        .update(DELIBERATION_PROPOSAL)
        .set(DELIBERATION_PROPOSAL.STATE, state.name())
        .set(DELIBERATION_PROPOSAL.ANSWERED_AT, now);
  }

  private static Condition waiting(Sitting sitting, UUID id) {
    return DELIBERATION_PROPOSAL
        .ID
        .eq(id)
        .and(DELIBERATION_PROPOSAL.SITTING_ID.eq(sitting.id()))
        .and(DELIBERATION_PROPOSAL.STATE.eq(ProposalState.WAITING.name()));
  }

  /// The desk does not put it to the vote, and says why; false where it waits no more.
  boolean decline(Unit unit, Sitting sitting, UUID id, String reason) {
    return Attendance.hold(unit, sitting)
        && answer(unit, ProposalState.DECLINED, clock.instant())
                .set(DELIBERATION_PROPOSAL.ANSWER, reason)
                .where(waiting(sitting, id))
                .execute()
            == 1;
  }

  /// Its member takes it back; false for another’s, and where it waits no more.
  boolean takeBack(Unit unit, Attendance.Seat seat, UUID id) {
    return Attendance.hold(unit, seat.sitting())
        && withdraw(unit, waiting(seat.sitting(), id).and(of(seat)), clock.instant()) == 1;
  }

  private static Condition of(Attendance.Seat seat) {
    return DELIBERATION_PROPOSAL
        .SITTING_ID
        .eq(seat.sitting().id())
        .and(DELIBERATION_PROPOSAL.MEMBER.eq(seat.member()));
  }

  private static int withdraw(Unit unit, Condition which, Instant now) {
    return answer(unit, ProposalState.WITHDRAWN, now)
        .where(which)
        .and(DELIBERATION_PROPOSAL.STATE.eq(ProposalState.WAITING.name()))
        .execute();
  }

  /// All that waits of a member who leaves.
  static void withdraw(Unit unit, Attendance.Seat seat, Instant now) {
    withdraw(unit, of(seat), now);
  }

  /// What waits of a member about a dossier it is kept from.
  static void withdraw(Unit unit, Attendance.Seat seat, UUID dossier, Instant now) {
    withdraw(unit, of(seat).and(DELIBERATION_PROPOSAL.APPLICATION_ID.eq(dossier)), now);
  }

  /// What was said of dossiers that are erased goes, and waits no more.
  static void forget(Unit unit, Condition ofDossiers, Instant now) {
    withdraw(unit, ofDossiers, now);
    unit.sql()
        .update(DELIBERATION_PROPOSAL)
        .set(DELIBERATION_PROPOSAL.NAME, "")
        .set(DELIBERATION_PROPOSAL.SAID, "")
        .set(DELIBERATION_PROPOSAL.REASON, "")
        .where(ofDossiers)
        .execute();
  }
}
