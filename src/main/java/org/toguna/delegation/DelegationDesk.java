package org.toguna.delegation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The delegations' lines in the desk's navigation, for the edition at hand.
@Component
class DelegationDesk implements DeskEntry.Source {
  private final EditionAtHand atHand;

  DelegationDesk(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand.now().map(DelegationDesk::entries).orElse(List.of());
  }

  private static List<DeskEntry> entries(Edition edition) {
    var list = edition.desk(DelegationShelf.PATH);
    return List.of(
        entry(198, "delegation.list", list, "ceremony"),
        entry(199, "delegation.arrivals", list + "/arrivees", "clock"));
  }

  private static DeskEntry entry(int order, String name, String path, String icon) {
    return new DeskEntry(order, "registration", name, path, icon, "ORGANISER");
  }
}
