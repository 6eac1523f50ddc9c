package org.toguna.printrun;

import static org.toguna.tables.Tables.PRINTRUN;
import static org.toguna.tables.Tables.PRINTRUN_PART;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.toguna.badge.Paper;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Lang;
import org.toguna.tables.tables.records.PrintrunRecord;

/// A run as it was ordered, and how far its parts are.
record PrintRun(UUID id, Order order, Instant orderedAt, List<Part> parts) {

  /// What is printed: `title` says whose badges in the organiser's words.
  record Order(EditionId edition, Paper paper, Lang lang, String title, int badges) {}

  /// `there` while its file can be fetched; it goes after some days.
  record Part(int number, Optional<Instant> madeAt, boolean there) {}

  static List<PrintRun> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(PRINTRUN)
        .where(PRINTRUN.EDITION_ID.eq(edition))
        .orderBy(PRINTRUN.ORDERED_AT.desc(), PRINTRUN.ID)
        .fetch(row -> of(sql, row));
  }

  static Optional<PrintRun> find(DSLContext sql, EditionId edition, UUID id) {
    return sql.fetchOptional(PRINTRUN, PRINTRUN.ID.eq(id), PRINTRUN.EDITION_ID.eq(edition))
        .map(row -> of(sql, row));
  }

  private static PrintRun of(DSLContext sql, PrintrunRecord row) {
    return new PrintRun(
        row.getId(),
        new Order(
            row.getEditionId(),
            Paper.valueOf(row.getPaper()),
            Lang.ofCode(row.getLang()).orElse(Lang.FR),
            row.getTitle(),
            row.getBadges()),
        row.getOrderedAt(),
        sql.select(
                PRINTRUN_PART.NUMBER,
                PRINTRUN_PART.MADE_AT,
                DSL.field(PRINTRUN_PART.PDF.isNotNull()))
            .from(PRINTRUN_PART)
            .where(PRINTRUN_PART.RUN_ID.eq(row.getId()))
            .orderBy(PRINTRUN_PART.NUMBER)
            .fetch(part ->
                new Part(part.value1(), Optional.ofNullable(part.value2()), part.value3())));
  }

  long made() {
    return parts.stream().filter(part -> part.madeAt().isPresent()).count();
  }

  boolean isDone() {
    return made() == parts.size();
  }
}
