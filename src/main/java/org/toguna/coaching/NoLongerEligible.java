package org.toguna.coaching;

import org.springframework.stereotype.Component;
import org.toguna.eligibility.EligibilityDecided;
import org.toguna.eligibility.Eligible;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// A dossier that is found not eligible after all gives its place back, as one that is withdrawn.
@Component
class NoLongerEligible implements Listener<EligibilityDecided> {
  private final Placement placement;

  NoLongerEligible(Placement placement) {
    this.placement = placement;
  }

  @Override
  public Class<EligibilityDecided> hears() {
    return EligibilityDecided.class;
  }

  @Override
  public void on(EligibilityDecided decided, Unit unit) {
    if (!Eligible.is(unit.sql(), decided.contest(), decided.application())) {
      placement.free(unit, decided.application(), TeamState.RELEASED, "");
    }
  }
}
