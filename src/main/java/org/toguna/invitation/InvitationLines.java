package org.toguna.invitation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The invitations' line in the desk's navigation, for the edition at hand.
@Component
class InvitationLines implements DeskEntry.Source {
  private final EditionAtHand atHand;

  InvitationLines(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand.now().map(InvitationLines::entry).stream().toList();
  }

  private static DeskEntry entry(Edition edition) {
    return new DeskEntry(
        199,
        "registration",
        "invitation.list",
        edition.desk(InvitationDesk.PATH),
        "key",
        "ORGANISER");
  }
}
