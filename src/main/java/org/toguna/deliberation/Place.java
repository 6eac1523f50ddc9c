package org.toguna.deliberation;

import java.util.Optional;
import org.toguna.tables.tables.records.DeliberationVoiceRecord;

/// A member’s place in a vote.
///
/// @param barred kept from the dossier the motion is about
/// @param noted the secretary wrote it down for a member whose phone was dead
record Place(int member, boolean here, boolean barred, Optional<Vote> vote, boolean noted) {

  static Place of(DeliberationVoiceRecord row) {
    return new Place(
        row.getMember(),
        row.getHere(),
        row.getBarred(),
        Optional.ofNullable(row.getVoice()).map(Vote::valueOf),
        row.getNoted());
  }

  boolean mayVote() {
    return here && !barred;
  }
}
