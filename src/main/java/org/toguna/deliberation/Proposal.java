package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_PROPOSAL;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.DeliberationProposalRecord;

/// Something that a member moved from its own phone: it waits until the desk puts it to the vote or
/// declines it.
record Proposal(Key key, Moving.Moved moved, Answered answered) {

  /// Which one, and its number within the sitting.
  record Key(UUID id, int number) {}

  /// What became of it: the motion that it is now, or why it was declined.
  record Answered(ProposalState state, Optional<UUID> motion, String reason) {}

  static List<Proposal> of(DSLContext sql, UUID sitting) {
    return sql.selectFrom(DELIBERATION_PROPOSAL)
        .where(DELIBERATION_PROPOSAL.SITTING_ID.eq(sitting))
        .orderBy(DELIBERATION_PROPOSAL.NUMBER)
        .fetch(Proposal::of);
  }

  private static Proposal of(DeliberationProposalRecord row) {
    var about =
        new Motion.About(
            MotionKind.valueOf(row.getKind()),
            Optional.ofNullable(row.getApplicationId()),
            row.getDossier(),
            row.getName(),
            row.getPrize(),
            Optional.ofNullable(row.getRevokesId()));
    return new Proposal(
        new Key(row.getId(), row.getNumber()),
        new Moving.Moved(
            about,
            new Motion.Texts(row.getSaid(), row.getReason(), row.getDecider()),
            row.getMember()),
        new Answered(
            ProposalState.valueOf(row.getState()),
            Optional.ofNullable(row.getMotionId()),
            row.getAnswer()));
  }

  UUID id() {
    return key.id();
  }

  int member() {
    return moved.proposer();
  }

  boolean isWaiting() {
    return answered.state() == ProposalState.WAITING;
  }
}
