package org.toguna.programme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Words;
import org.toguna.kit.journal.Actor;
import org.toguna.testing.TestSite;

/// Sessions for the tests of slices above.
public final class Ready {
  private Ready() {}

  /// A published master class with so many seats, in no room yet.
  public static UUID session(TestSite site, Edition edition, int seats) {
    return site.db()
        .write(unit ->
            site.bean(SessionBook.class)
                .add(
                    unit,
                    new Actor("awa"),
                    edition.id(),
                    new Draft(
                        new Session.Subject(
                            Kind.MASTER_CLASS,
                            OptionalInt.empty(),
                            Words.french("Former les équipes " + UUID.randomUUID()),
                            Words.NONE),
                        new Session.Slot(Optional.empty(), Optional.empty(), Optional.empty()),
                        new Session.Topic(
                            Optional.empty(), List.of("fr"), List.of(), "", OptionalInt.of(seats)),
                        false),
                    Draft.Marks.NONE,
                    true)
                .id()
                .value());
  }
}
