package org.toguna.programme;

import static org.toguna.tables.Tables.TRACK;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.TrackRecord;

/// A thread that runs through the programme; its colour is `#rrggbb` or empty.
record Track(UUID id, String slug, Words name, String colour, boolean example) {

  /// An edition's tracks in the organiser's order.
  public static List<Track> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(TRACK)
        .where(TRACK.EDITION_ID.eq(edition))
        .orderBy(TRACK.POSITION, TRACK.SLUG)
        .fetch(Track::of);
  }

  private static Track of(TrackRecord row) {
    return new Track(row.getId(), row.getSlug(), row.getName(), row.getColour(), row.getExample());
  }
}
