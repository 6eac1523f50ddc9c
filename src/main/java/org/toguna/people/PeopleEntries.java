package org.toguna.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.DeskEntry;

/// The people's line in the desk's navigation.
@Component
class PeopleEntries implements DeskEntry.Source {
  @Override
  public List<DeskEntry> deskEntries() {
    return List.of(
        new DeskEntry(
            810, "people", "people.title", PeopleDesk.PATH, "person", Role.ADMINISTRATOR.name()));
  }
}
