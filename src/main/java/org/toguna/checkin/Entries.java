package org.toguna.checkin;

import static org.toguna.tables.Tables.CHECKIN_GATE;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.badge.BadgeId;
import org.toguna.edition.EditionId;

/// Which badges were let in at an entrance of an edition, for what is only for those who came.
public final class Entries {
  private static final Condition LET_IN =
      CHECKIN_SCAN
          .LET_THROUGH
          .isTrue()
          .and(CHECKIN_SCAN.WAY.eq(Way.IN.name()))
          .and(CHECKIN_GATE.KIND.eq(Gate.Kind.ENTRANCE.name()));

  private Entries() {}

  /// This badge was: for a statement that leans on it. Asked by badge and place, which an index
  /// has; asked by edition, a database without statistics reads every scan there is.
  public static Condition of(EditionId edition, BadgeId badge) {
    return DSL.exists(
        DSL.selectOne()
            .from(CHECKIN_SCAN)
            .join(CHECKIN_GATE)
            .on(CHECKIN_GATE.ID.eq(CHECKIN_SCAN.GATE_ID))
            .where(CHECKIN_SCAN.BADGE_ID.eq(badge))
            .and(CHECKIN_SCAN.PLACE.eq(Place.HALL.key()))
            .and(CHECKIN_GATE.EDITION_ID.eq(edition))
            .and(LET_IN));
  }

  /// All that were.
  public static Set<BadgeId> all(DSLContext sql, EditionId edition) {
    return sql.selectDistinct(CHECKIN_SCAN.BADGE_ID)
        .from(CHECKIN_SCAN)
        .join(CHECKIN_GATE)
        .on(CHECKIN_GATE.ID.eq(CHECKIN_SCAN.GATE_ID))
        .where(CHECKIN_SCAN.EDITION_ID.eq(edition))
        .and(CHECKIN_SCAN.BADGE_ID.isNotNull())
        .and(LET_IN)
        .fetchSet(CHECKIN_SCAN.BADGE_ID);
  }
}
