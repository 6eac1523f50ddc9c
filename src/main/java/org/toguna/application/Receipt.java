package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;

/// That a dossier was handed in: which version, when, and the hash of its canonical text.
record Receipt(int version, Instant at, String sha256) {

  static List<Receipt> of(DSLContext sql, UUID application) {
    return sql.select(
            APPLICATION_VERSION.NUMBER,
            APPLICATION_VERSION.SUBMITTED_AT,
            APPLICATION_VERSION.SHA256)
        .from(APPLICATION_VERSION)
        .where(APPLICATION_VERSION.APPLICATION_ID.eq(application))
        .orderBy(APPLICATION_VERSION.NUMBER.desc())
        .fetch(Receipt::of);
  }

  static Optional<Receipt> find(DSLContext sql, UUID application, int version) {
    return of(sql, application).stream().filter(one -> one.version() == version).findFirst();
  }

  private static Receipt of(Record3<Integer, Instant, String> row) {
    return new Receipt(row.value1(), row.value2(), row.value3());
  }

  /// The text that was hashed; gone once the dossier is erased.
  static Optional<String> text(DSLContext sql, UUID application, int version) {
    return sql.select(APPLICATION_VERSION.CONTENT)
        .from(APPLICATION_VERSION)
        .where(APPLICATION_VERSION.APPLICATION_ID.eq(application))
        .and(APPLICATION_VERSION.NUMBER.eq(version))
        .fetchOptional(APPLICATION_VERSION.CONTENT);
  }

  /// What was handed in, as data.
  static Optional<Content> content(DSLContext sql, UUID application, int version) {
    return sql.select(APPLICATION_VERSION.PIECES_JSON)
        .from(APPLICATION_VERSION)
        .where(APPLICATION_VERSION.APPLICATION_ID.eq(application))
        .and(APPLICATION_VERSION.NUMBER.eq(version))
        .fetchOptional(APPLICATION_VERSION.PIECES_JSON)
        .map(Content::ofJson);
  }
}
