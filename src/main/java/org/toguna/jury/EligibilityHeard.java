package org.toguna.jury;

import org.springframework.stereotype.Component;
import org.toguna.eligibility.EligibilityDecided;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// The same once a dossier was found eligible, or no longer is.
@Component
class EligibilityHeard implements Listener<EligibilityDecided> {
  private final Everyone everyone;

  EligibilityHeard(Everyone everyone) {
    this.everyone = everyone;
  }

  @Override
  public Class<EligibilityDecided> hears() {
    return EligibilityDecided.class;
  }

  @Override
  public void on(EligibilityDecided event, Unit unit) {
    everyone.repair(unit, event.contest());
  }
}
