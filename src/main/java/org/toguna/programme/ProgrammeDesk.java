package org.toguna.programme;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.DeskEntry;

/// The programme's lines in the desk's navigation, for the edition that is being prepared.
@Component
class ProgrammeDesk implements DeskEntry.Source {
  static final String ROLE = "ORGANISER";

  private final Db db;

  ProgrammeDesk(Db db) {
    this.db = db;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return db.read(Editions::current).map(ProgrammeDesk::entries).orElse(List.of());
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
