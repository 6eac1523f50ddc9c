package org.toguna.coaching;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.toguna.application.DossierChanged;
import org.toguna.application.HandedIn;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// A dossier that was withdrawn gives its place back.
@Component
class DossierLeft implements Listener<DossierChanged> {
  private final Placement placement;

  DossierLeft(Placement placement) {
    this.placement = placement;
  }

  @Override
  public Class<DossierChanged> hears() {
    return DossierChanged.class;
  }

  @Override
  public void on(DossierChanged changed, Unit unit) {
    UUID dossier = changed.application();
    if (HandedIn.find(unit.sql(), changed.contest(), dossier).isEmpty()) {
      placement.free(unit, dossier, TeamState.RELEASED, "");
    }
  }
}
