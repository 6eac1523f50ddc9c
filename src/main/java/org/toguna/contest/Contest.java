package org.toguna.contest;

import static org.toguna.tables.Tables.CONTEST;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.tables.tables.records.ContestRecord;

/// A contest as its organisers work on it. What the public reads is the [Version] opened last.
record Contest(UUID id, String slug, Standing standing, Terms terms, boolean example) {
  static final String WORDS = "contest";

  /// How often it was changed, and which version was opened last, 0 before the first.
  record Standing(int revision, int version, int position) {
    boolean opened() {
      return version > 0;
    }
  }

  /// An edition's contests in the organiser's order.
  static List<Contest> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(CONTEST)
        .where(CONTEST.EDITION_ID.eq(edition))
        .orderBy(CONTEST.POSITION, CONTEST.ID)
        .fetch(Contest::of);
  }

  static Optional<Contest> find(DSLContext sql, EditionId edition, UUID id) {
    return sql.fetchOptional(CONTEST, CONTEST.ID.eq(id).and(CONTEST.EDITION_ID.eq(edition)))
        .map(Contest::of);
  }

  static Optional<Contest> find(DSLContext sql, EditionId edition, String slug) {
    return sql.fetchOptional(CONTEST, CONTEST.SLUG.eq(slug).and(CONTEST.EDITION_ID.eq(edition)))
        .map(Contest::of);
  }

  private static Contest of(ContestRecord row) {
    return new Contest(
        row.getId(),
        row.getSlug(),
        new Standing(row.getRevision(), row.getVersion(), row.getPosition()),
        TermsJson.read(row.getTermsJson()),
        row.getExample());
  }

  /// Its public address below the edition.
  String path() {
    return "/concours/" + slug;
  }

  /// Its address on the desk below the edition.
  String deskPath() {
    return "/concours/" + id;
  }
}
