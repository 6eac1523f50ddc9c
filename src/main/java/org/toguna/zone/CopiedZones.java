package org.toguna.zone;

import static org.toguna.tables.Tables.ZONE;

import org.springframework.stereotype.Component;
import org.toguna.edition.EditionCopied;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// Zones go with the categories that open them, under the same numbers.
@Component
class CopiedZones implements Listener<EditionCopied> {

  @Override
  public Class<EditionCopied> hears() {
    return EditionCopied.class;
  }

  @Override
  public void on(EditionCopied copied, Unit unit) {
    if (!copied.what().contains(EditionCopied.What.CATEGORIES)) {
      return;
    }
    for (var row : unit.sql().fetch(ZONE, ZONE.EDITION_ID.eq(copied.from().id()))) {
      row.copy().setId(Ids.next()).setEditionId(copied.to().id()).insert();
    }
  }
}
