package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_SEAT;

import org.springframework.stereotype.Component;
import org.toguna.eligibility.EligibilityDecided;
import org.toguna.eligibility.Eligible;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// The same once a dossier was found eligible, or no longer is: then nobody reads it any more, as
/// if it were withdrawn.
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
    if (!Eligible.is(unit.sql(), event.contest(), event.application())) {
      Conflicts.touch(unit, event.contest());
      Conflicts.vacate(unit, JURY_SEAT.APPLICATION_ID.eq(event.application()));
    }
    everyone.repair(unit, event.contest());
  }
}
