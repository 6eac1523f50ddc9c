package org.toguna.badge;

import static org.toguna.tables.Tables.BADGE_LAYOUT;

import org.springframework.stereotype.Component;
import org.toguna.edition.EditionCopied;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;

/// An edition made from another one dresses its badges alike, where it takes over who they are for.
@Component
class LayoutCopied implements Listener<EditionCopied> {
  @Override
  public Class<EditionCopied> hears() {
    return EditionCopied.class;
  }

  @Override
  public void on(EditionCopied copied, Unit unit) {
    var from = copied.from().id();
    if (copied.what().contains(EditionCopied.What.CATEGORIES)
        && unit.sql().fetchExists(BADGE_LAYOUT, BADGE_LAYOUT.EDITION_ID.eq(from))) {
      BadgeLayout.of(unit.sql(), from).put(unit, copied.to().id());
    }
  }
}
