package org.toguna.contest;

import static org.toguna.tables.Tables.CONTEST;
import static org.toguna.tables.Tables.CONTEST_VERSION;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.ContestVersionRecord;

/// A rule book as it was opened, for good.
record Version(int number, Instant openedAt, String reason, Frozen frozen, Mark mark) {

  /// The hash of its text, and the number under which the public journal holds that hash.
  record Mark(String sha256, long entry) {}

  String sha256() {
    return mark.sha256();
  }

  /// A version in the list of all: without its text.
  record Line(int number, Instant openedAt, String reason, String sha256) {}

  static Optional<Version> find(DSLContext sql, UUID contest, int number) {
    return sql.fetchOptional(
            CONTEST_VERSION,
            CONTEST_VERSION.CONTEST_ID.eq(contest).and(CONTEST_VERSION.NUMBER.eq(number)))
        .map(Version::of);
  }

  private static Version of(ContestVersionRecord row) {
    return new Version(
        row.getNumber(),
        row.getOpenedAt(),
        row.getReason(),
        new Frozen(new Book(row.getBookFr()), new Book(row.getBookEn()), row.getTermsJson()),
        new Mark(row.getSha256(), row.getLogIndex()));
  }

  /// All of a contest, the newest first.
  static List<Line> all(DSLContext sql, UUID contest) {
    return sql.select(
            CONTEST_VERSION.NUMBER,
            CONTEST_VERSION.OPENED_AT,
            CONTEST_VERSION.REASON,
            CONTEST_VERSION.SHA256)
        .from(CONTEST_VERSION)
        .where(CONTEST_VERSION.CONTEST_ID.eq(contest))
        .orderBy(CONTEST_VERSION.NUMBER.desc())
        .fetch(row -> new Line(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /// The terms in force of an edition's opened contests.
  static Map<UUID, Terms> inForce(DSLContext sql, EditionId edition) {
    var terms = new HashMap<UUID, Terms>();
    Field<UUID> id = CONTEST.ID;
    sql.select(id, CONTEST_VERSION.TERMS_JSON)
        .from(CONTEST)
        .join(CONTEST_VERSION)
        .on(CONTEST_VERSION.CONTEST_ID.eq(id))
        .and(CONTEST_VERSION.NUMBER.eq(CONTEST.VERSION))
        .where(CONTEST.EDITION_ID.eq(edition))
        .forEach(row -> terms.put(row.value1(), TermsJson.read(row.value2())));
    return terms;
  }

  Terms terms() {
    return TermsJson.read(frozen.terms());
  }
}
