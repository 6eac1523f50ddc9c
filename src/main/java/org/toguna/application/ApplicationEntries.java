package org.toguna.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The dossiers in the desk's menu, beside their contests.
@Component
class ApplicationEntries implements DeskEntry.Source {
  private static final String ROLE = "ORGANISER";

  private final EditionAtHand atHand;

  ApplicationEntries(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand
        .now()
        .map(edition ->
            List.of(
                new DeskEntry(
                    251,
                    "contest",
                    "application.list",
                    edition.desk(ApplicationsDesk.PATH),
                    "doc",
                    ROLE)))
        .orElse(List.of());
  }
}
