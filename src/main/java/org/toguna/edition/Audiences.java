package org.toguna.edition;

import static org.toguna.tables.Tables.AUDIENCE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.AudienceRecord;

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
    var wanted = new ArrayList<AudienceRecord>();
    for (int i = 0; i < audiences.size(); i++) {
      wanted.add(
          new AudienceRecord()
              .setId(Ids.next())
              .setEditionId(edition)
              .setName(audiences.get(i))
              .setPosition(i));
    }
    Brought.to(unit, AUDIENCE, AUDIENCE.EDITION_ID.eq(edition), wanted);
  }
}
