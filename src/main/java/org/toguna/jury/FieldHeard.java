package org.toguna.jury;

import org.springframework.stereotype.Component;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// Where everybody scores everyone, seats follow the dossiers that a round is about.
@Component
class FieldHeard implements Listener<FieldChanged> {
  private final Everyone everyone;

  FieldHeard(Everyone everyone) {
    this.everyone = everyone;
  }

  @Override
  public Class<FieldChanged> hears() {
    return FieldChanged.class;
  }

  @Override
  public void on(FieldChanged event, Unit unit) {
    everyone.repair(unit, event.contest());
  }
}
