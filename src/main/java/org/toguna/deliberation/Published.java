package org.toguna.deliberation;

import static org.toguna.tables.Tables.DELIBERATION_MATTER;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// What was published of a matter: its very text, that text’s hash, and where the public journal
/// holds it.
record Published(Proclamation proclamation, String text, String sha256, long entry, Instant at) {

  static Optional<Published> find(DSLContext sql, UUID contest, Matter matter) {
    return sql.fetchOptional(DELIBERATION_MATTER, Outcomes.is(contest, matter))
        .filter(row -> row.getPublished())
        .map(row ->
            new Published(
                Proclamation.read(row.getContent()),
                row.getContent(),
                row.getSha256(),
                row.getLogIndex(),
                row.getPublishedAt()));
  }

  /// When it will be, where that is laid down.
  static Optional<Instant> planned(DSLContext sql, UUID contest, Matter matter) {
    return sql.select(DELIBERATION_MATTER.PLANNED_AT)
        .from(DELIBERATION_MATTER)
        .where(Outcomes.is(contest, matter))
        .and(DELIBERATION_MATTER.PLANNED_AT.isNotNull())
        .andNot(DELIBERATION_MATTER.PUBLISHED)
        .fetchOptional(DELIBERATION_MATTER.PLANNED_AT);
  }
}
