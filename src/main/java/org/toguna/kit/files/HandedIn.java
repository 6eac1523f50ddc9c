package org.toguna.kit.files;

import static org.toguna.tables.Tables.STORED_FILE;
import static org.toguna.tables.Tables.UPLOAD;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Holder;

/// The files somebody handed in, for that somebody to read and to be forgotten with.
public record HandedIn(String name, Instant at) {
  /// What a file is called once nobody is to be known by its name.
  private static final String NO_NAME = "-";

  public static List<HandedIn> by(DSLContext sql, Holder holder) {
    return sql.selectFrom(STORED_FILE)
        .where(STORED_FILE.HOLDER.eq(holder.key()))
        .orderBy(STORED_FILE.STORED_AT.desc(), STORED_FILE.CODE)
        .fetch(row -> new HandedIn(row.getName(), row.getStoredAt()));
  }

  /// Ends what is on its way. A file that a page shows stays there without its name and without
  /// whose it was; one that no page shows is swept away within a day.
  public static void forget(Unit unit, Holder holder) {
    unit.sql().deleteFrom(UPLOAD).where(UPLOAD.HOLDER.eq(holder.key())).execute();
    unit.sql()
        .update(STORED_FILE)
        .set(STORED_FILE.HOLDER, Holder.NOBODY.key())
        .set(STORED_FILE.NAME, NO_NAME)
        .where(STORED_FILE.HOLDER.eq(holder.key()))
        .execute();
  }
}
