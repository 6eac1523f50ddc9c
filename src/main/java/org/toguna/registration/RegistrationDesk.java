package org.toguna.registration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The registrations' lines in the desk's navigation, for the edition at hand.
@Component
class RegistrationDesk implements DeskEntry.Source {
  static final String ROLE = "ORGANISER";

  private final EditionAtHand atHand;

  RegistrationDesk(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand.now().map(RegistrationDesk::entries).orElse(List.of());
  }

  private static List<DeskEntry> entries(Edition edition) {
    return List.of(
        entry(194, "counter", edition.desk(CounterDesk.PATH), "ok"),
        entry(195, "queue", edition.desk(QueueDesk.PATH), "person"),
        entry(196, "category", edition.desk("/categories"), "key"));
  }

  private static DeskEntry entry(int order, String name, String path, String icon) {
    return new DeskEntry(order, "registration", "registration." + name + ".list", path, icon, ROLE);
  }
}
