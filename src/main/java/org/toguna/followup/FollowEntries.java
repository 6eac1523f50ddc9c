package org.toguna.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The year after in the desk's menu, beside the contests.
@Component
class FollowEntries implements DeskEntry.Source {
  private static final String ROLE = "ORGANISER";

  private final EditionAtHand atHand;

  FollowEntries(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand
        .now()
        .map(edition ->
            List.of(
                new DeskEntry(
                    252,
                    "contest",
                    "followup.title",
                    edition.desk(FollowDesk.BELOW),
                    "star",
                    ROLE)))
        .orElse(List.of());
  }
}
