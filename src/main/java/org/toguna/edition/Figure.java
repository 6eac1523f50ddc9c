package org.toguna.edition;

import static org.toguna.tables.Tables.EDITION;
import static org.toguna.tables.Tables.FIGURE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.FigureRecord;

/// A fact that counts: 58 stands, 30 start-ups.
record Figure(UUID id, Optional<Part> part, int number, Words label, boolean example) {

  static List<Figure> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(FIGURE)
        .where(FIGURE.EDITION_ID.eq(edition))
        .orderBy(FIGURE.POSITION, FIGURE.ID)
        .fetch(Figure::of);
  }

  static Figure of(FigureRecord row) {
    return new Figure(
        row.getId(),
        row.getPart().isEmpty() ? Optional.empty() : Optional.of(Part.valueOf(row.getPart())),
        row.getNumber(),
        row.getLabel(),
        row.getExample());
  }

  /// A figure of an edition that is shown to the public.
  record OfEdition(int edition, int number, Words label, boolean example) {}

  /// What one part counted in every published edition, the newest first.
  static List<OfEdition> ofPart(DSLContext sql, Part part) {
    return sql.select(EDITION.NUMBER, FIGURE.NUMBER, FIGURE.LABEL, FIGURE.EXAMPLE)
        .from(FIGURE)
        .join(EDITION)
        .on(EDITION.ID.eq(FIGURE.EDITION_ID))
        .where(FIGURE.PART.eq(part.name()))
        .and(EDITION.PUBLISHED.isTrue())
        .orderBy(EDITION.NUMBER.desc(), FIGURE.POSITION)
        .fetch(row -> new OfEdition(row.value1(), row.value2(), row.value3(), row.value4()));
  }
}
