package org.toguna.zone;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The zones' line in the desk's navigation, beside the categories that open them.
@Component
class ZoneDesk implements DeskEntry.Source {
  private final EditionAtHand atHand;

  ZoneDesk(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand.now().map(edition -> List.of(entry(edition.desk("/zones")))).orElse(List.of());
  }

  private static DeskEntry entry(String path) {
    return new DeskEntry(197, "registration", "zone.list", path, "place", "ORGANISER");
  }
}
