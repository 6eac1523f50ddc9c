package org.toguna.edition;

import static org.toguna.tables.Tables.AUDIENCE;

import java.util.List;
import org.jooq.DSLContext;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;

/// For whom an edition is announced.
final class Audiences {
  private Audiences() {}

  static List<Words> of(DSLContext sql, EditionId edition) {
    return sql.select(AUDIENCE.NAME)
        .from(AUDIENCE)
        .where(AUDIENCE.EDITION_ID.eq(edition))
        .orderBy(AUDIENCE.POSITION)
        .fetch(AUDIENCE.NAME);
  }

  static void replace(Unit unit, EditionId edition, List<Words> audiences) {
    unit.sql().deleteFrom(AUDIENCE).where(AUDIENCE.EDITION_ID.eq(edition)).execute();
    for (int i = 0; i < audiences.size(); i++) {
      unit.sql()
          .insertInto(AUDIENCE)
          .set(AUDIENCE.ID, Ids.next())
          .set(AUDIENCE.EDITION_ID, edition)
          .set(AUDIENCE.NAME, audiences.get(i))
          .set(AUDIENCE.POSITION, i)
          .execute();
    }
  }
}
