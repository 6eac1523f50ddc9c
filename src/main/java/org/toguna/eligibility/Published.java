package org.toguna.eligibility;

import static org.toguna.tables.Tables.ELIGIBILITY_LIST;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.tables.tables.records.EligibilityListRecord;

/// A list that was published: its very text, that text's hash, and where the public journal holds
/// it.
record Published(Listing listing, String text, String sha256, long entry) {

  static Optional<Published> find(DSLContext sql, UUID contest, int number) {
    return sql.fetchOptional(
            ELIGIBILITY_LIST,
            ELIGIBILITY_LIST.CONTEST_ID.eq(contest).and(ELIGIBILITY_LIST.NUMBER.eq(number)))
        .map(Published::of);
  }

  /// A contest's, the newest first.
  static List<Published> all(DSLContext sql, UUID contest) {
    return sql.selectFrom(ELIGIBILITY_LIST)
        .where(ELIGIBILITY_LIST.CONTEST_ID.eq(contest))
        .orderBy(ELIGIBILITY_LIST.NUMBER.desc())
        .fetch(Published::of);
  }

  static Optional<Published> newest(DSLContext sql, UUID contest) {
    return all(sql, contest).stream().findFirst();
  }

  static boolean any(DSLContext sql, UUID contest) {
    return sql.fetchExists(ELIGIBILITY_LIST, ELIGIBILITY_LIST.CONTEST_ID.eq(contest));
  }

  private static Published of(EligibilityListRecord row) {
    return new Published(
        Listing.read(row.getContent()), row.getContent(), row.getSha256(), row.getLogIndex());
  }

  int number() {
    return listing.head().number();
  }
}
