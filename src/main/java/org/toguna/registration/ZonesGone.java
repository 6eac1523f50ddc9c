package org.toguna.registration;

import static org.toguna.tables.Tables.PARTICIPANT_CATEGORY;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;
import org.toguna.zone.Zone;
import org.toguna.zone.ZoneRemoved;

/// A zone that is no more is opened by no category: the next one of its number begins closed.
@Component
class ZonesGone implements Listener<ZoneRemoved> {

  @Override
  public Class<ZoneRemoved> hears() {
    return ZoneRemoved.class;
  }

  @Override
  public void on(ZoneRemoved gone, Unit unit) {
    int others = Zone.EVERYWHERE & ~(1 << gone.number());
    unit.sql()
        .update(PARTICIPANT_CATEGORY)
        .set(PARTICIPANT_CATEGORY.ZONES, DSL.bitAnd(PARTICIPANT_CATEGORY.ZONES, others))
        .where(PARTICIPANT_CATEGORY.EDITION_ID.eq(gone.edition()))
        .execute();
  }
}
