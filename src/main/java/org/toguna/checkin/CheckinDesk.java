package org.toguna.checkin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The gates' lines in the desk's navigation, for the edition at hand.
@Component
class CheckinDesk implements DeskEntry.Source {
  static final String ROLE = "ORGANISER";

  private final EditionAtHand atHand;

  CheckinDesk(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand.now().map(CheckinDesk::entries).orElse(List.of());
  }

  private static List<DeskEntry> entries(Edition edition) {
    return List.of(
        entry(240, "watch", edition.desk(WatchDesk.PATH), "clock"),
        entry(241, "device", edition.desk(DeviceDesk.PATH), "phone"),
        entry(242, "gate", edition.desk(GateShelf.PATH), "place"),
        entry(243, "paper", edition.desk(PaperDesk.PATH), "doc"));
  }

  private static DeskEntry entry(int order, String name, String path, String icon) {
    return new DeskEntry(order, "checkin", "checkin." + name + ".list", path, icon, ROLE);
  }
}
