package org.toguna.programme;

import static org.toguna.tables.Tables.TRACK;

import org.springframework.stereotype.Component;
import org.toguna.edition.EditionCopied;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// An edition made from another one takes over its tracks where the organiser asked for them.
@Component
class CopiedTracks implements Listener<EditionCopied> {

  @Override
  public Class<EditionCopied> hears() {
    return EditionCopied.class;
  }

  @Override
  public void on(EditionCopied copied, Unit unit) {
    if (!copied.what().contains(EditionCopied.What.TRACKS)) {
      return;
    }
    for (var row : unit.sql().fetch(TRACK, TRACK.EDITION_ID.eq(copied.from().id()))) {
      row.copy().setId(Ids.next()).setEditionId(copied.to().id()).insert();
    }
  }
}
