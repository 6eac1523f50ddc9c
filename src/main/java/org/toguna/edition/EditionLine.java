package org.toguna.edition;

import static org.toguna.tables.Tables.FIGURE;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// One edition in the line of all published ones, with what it counted.
record EditionLine(Edition edition, List<Figure> figures) {

  /// From the first edition to the latest, in two queries however many there are.
  static List<EditionLine> all(DSLContext sql) {
    Map<EditionId, List<Figure>> figures =
        sql.selectFrom(FIGURE)
            .orderBy(FIGURE.POSITION, FIGURE.ID)
            .fetchGroups(FIGURE.EDITION_ID, Figure::of);
    return Editions.all(sql).reversed().stream()
        .filter(edition -> edition.ordinal().published())
        .map(edition -> new EditionLine(edition, figures.getOrDefault(edition.id(), List.of())))
        .toList();
  }
}
