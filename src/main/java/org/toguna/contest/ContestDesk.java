package org.toguna.contest;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The contests' line in the desk's navigation, for the edition at hand.
@Component
class ContestDesk implements DeskEntry.Source {
  static final String ROLE = "ORGANISER";

  private final EditionAtHand atHand;

  ContestDesk(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand
        .now()
        .map(edition ->
            List.of(
                new DeskEntry(
                    250, "contest", "contest.list", edition.desk("/concours"), "pitch", ROLE)))
        .orElse(List.of());
  }
}
