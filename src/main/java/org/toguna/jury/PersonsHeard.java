package org.toguna.jury;

import org.springframework.stereotype.Component;
import org.toguna.application.DossierChanged;
import org.toguna.application.HandedIn;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonChanged;

/// Compares again whoever is called otherwise or is reached somewhere more, as a juror and as a
/// candidate: a conflict that shows by it stands before anybody opens another page.
@Component
class PersonsHeard implements Listener<PersonChanged> {
  private final Comparing comparing;

  PersonsHeard(Comparing comparing) {
    this.comparing = comparing;
  }

  @Override
  public Class<PersonChanged> hears() {
    return PersonChanged.class;
  }

  @Override
  public void on(PersonChanged event, Unit unit) {
    Juror.of(unit.sql(), event.person()).forEach(juror -> comparing.compare(unit, juror));
    HandedIn.of(unit.sql(), event.person())
        .forEach(own -> comparing.on(new DossierChanged(own.contest(), own.id()), unit));
  }
}
