package org.toguna.edition;

import static org.toguna.tables.Tables.EDITION_DAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.toguna.kit.base.Words;

/// A day of an edition, with what it is called and when the doors open, where the organiser said
/// so.
public record EditionDay(LocalDate date, Words title, String opens, String closes) {

  /// Every day from the first to the last.
  public static List<EditionDay> of(DSLContext sql, Edition edition) {
    var described = new HashMap<LocalDate, EditionDay>();
    sql.selectFrom(EDITION_DAY)
        .where(EDITION_DAY.EDITION_ID.eq(edition.id()))
        .forEach(row ->
            described.put(
                row.getDayOn(),
                new EditionDay(row.getDayOn(), row.getTitle(), row.getOpens(), row.getCloses())));
    return edition.period().days().stream()
        .map(date -> described.getOrDefault(date, new EditionDay(date, Words.NONE, "", "")))
        .toList();
  }
}
