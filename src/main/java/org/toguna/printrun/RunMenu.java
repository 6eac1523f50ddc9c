package org.toguna.printrun;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The print runs' line in the desk's navigation.
@Component
class RunMenu implements DeskEntry.Source {
  private final EditionAtHand atHand;

  RunMenu(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand
        .now()
        .map(edition -> List.of(entry(edition.desk(RunDesk.PATH))))
        .orElse(List.of());
  }

  private static DeskEntry entry(String path) {
    return new DeskEntry(198, "registration", "printrun.list", path, "doc", "ORGANISER");
  }
}
