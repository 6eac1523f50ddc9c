package org.toguna.programme;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.DeskEntry;

/// The programme's lines in the desk's navigation, for the edition at hand.
@Component
class ProgrammeDesk implements DeskEntry.Source {
  static final String ROLE = "ORGANISER";

  private final EditionAtHand atHand;

  ProgrammeDesk(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand.now().map(ProgrammeDesk::entries).orElse(List.of());
  }

  private static List<DeskEntry> entries(Edition edition) {
    return List.of(
        entry(200, "sessions", edition.desk("/seances"), "panel"),
        entry(210, "speakers", edition.desk("/intervenants"), "person"),
        entry(220, "tracks", edition.desk("/parcours"), "star"),
        entry(230, "recommendations", edition.desk("/recommandations"), "doc"));
  }

  private static DeskEntry entry(int order, String name, String path, String icon) {
    return new DeskEntry(order, "programme", "programme.nav." + name, path, icon, ROLE);
  }
}
