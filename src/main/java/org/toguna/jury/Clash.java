package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_CONFLICT;
import static org.toguna.tables.Tables.JURY_PAIR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/// A conflict as people read it: between whom, who says so and what was seen; whether it was
/// lifted, and why.
record Clash(UUID id, Pair pair, Said said, Optional<Lifted> lifted) {

  record Said(Source source, Optional<Kind> kind, String reason, Instant at) {
    String key() {
      return kind.map(Kind::key).orElseGet(source::key);
    }
  }

  record Lifted(String reason, Instant at) {}

  /// Nobody judges itself, and what a juror says of itself others do not take back.
  boolean mayBeLifted() {
    return lifted.isEmpty()
        && said.source() != Source.DECLARED_BY_JUROR
        && said.kind().filter(Kind.CANDIDATE::equals).isEmpty();
  }

  /// A contest's, those that stand first, juror by juror.
  static List<Clash> in(DSLContext sql, UUID contest) {
    return sql.select(JURY_CONFLICT.fields())
        .select(JURY_PAIR.CONTEST_ID)
        .from(JURY_CONFLICT)
        .join(JURY_PAIR)
        .on(JURY_PAIR.APPLICATION_ID.eq(JURY_CONFLICT.APPLICATION_ID))
        .and(JURY_PAIR.PERSON_ID.eq(JURY_CONFLICT.PERSON_ID))
        .where(JURY_PAIR.CONTEST_ID.eq(contest))
        .orderBy(
            JURY_CONFLICT.LIFTED_AT.isNotNull(),
            JURY_CONFLICT.PERSON_ID,
            JURY_CONFLICT.APPLICATION_ID,
            JURY_CONFLICT.SOURCE,
            JURY_CONFLICT.KIND)
        .fetch(Clash::of);
  }

  private static Clash of(Record row) {
    var kind = row.get(JURY_CONFLICT.KIND);
    return new Clash(
        row.get(JURY_CONFLICT.ID),
        new Pair(
            row.get(JURY_PAIR.CONTEST_ID),
            row.get(JURY_CONFLICT.APPLICATION_ID),
            row.get(JURY_CONFLICT.PERSON_ID)),
        new Said(
            Source.valueOf(row.get(JURY_CONFLICT.SOURCE)),
            kind.isEmpty() ? Optional.empty() : Optional.of(Kind.valueOf(kind)),
            row.get(JURY_CONFLICT.REASON),
            row.get(JURY_CONFLICT.FOUND_AT)),
        Optional.ofNullable(row.get(JURY_CONFLICT.LIFTED_AT))
            .map(at -> new Lifted(row.get(JURY_CONFLICT.LIFTED_REASON), at)));
  }
}
