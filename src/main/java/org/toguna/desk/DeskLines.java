package org.toguna.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.DeskEntry;

/// The desk's own lines in its navigation: home at the top, the journal at the end.
@Component
class DeskLines implements DeskEntry.Source {

  @Override
  public List<DeskEntry> deskEntries() {
    return List.of(
        new DeskEntry(0, "desk", "desk.home", "/organisation", "toguna", "EDITOR"),
        new DeskEntry(
            900, "follow", "desk.journal", "/organisation/journal", "clock", "ORGANISER"));
  }
}
