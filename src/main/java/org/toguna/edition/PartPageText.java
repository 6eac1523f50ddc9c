package org.toguna.edition;

import static org.toguna.tables.Tables.PART_PAGE;

import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.toguna.kit.base.Words;

/// What an edition says of one of its parts.
record PartPageText(Words summary, Words introduction, Words rules) {
  static final PartPageText NOTHING = new PartPageText(Words.NONE, Words.NONE, Words.NONE);

  static Map<Part, PartPageText> of(DSLContext sql, EditionId edition) {
    var texts = new EnumMap<Part, PartPageText>(Part.class);
    for (Part part : Part.values()) {
      texts.put(part, NOTHING);
    }
    sql.selectFrom(PART_PAGE)
        .where(PART_PAGE.EDITION_ID.eq(edition))
        .forEach(row ->
            texts.put(
                Part.valueOf(row.getPart()),
                new PartPageText(row.getSummary(), row.getIntroduction(), row.getRules())));
    return texts;
  }
}
