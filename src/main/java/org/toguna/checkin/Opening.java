package org.toguna.checkin;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;

/// What a category of badges opens today, whatever was printed: a right given later needs no new
/// badge, one taken back counts at once.
record Opening(int category, Words name, String colour, int rights, Set<LocalDate> days) {

  static Map<Integer, Opening> of(DSLContext sql, EditionId edition) {
    return Map.of();
  }
}
