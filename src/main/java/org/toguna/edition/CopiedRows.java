package org.toguna.edition;

import static org.toguna.tables.Tables.AUDIENCE;
import static org.toguna.tables.Tables.EDITION_DAY;
import static org.toguna.tables.Tables.GUEST_COUNTRY;
import static org.toguna.tables.Tables.MILESTONE;
import static org.toguna.tables.Tables.PARTNER;
import static org.toguna.tables.Tables.PART_PAGE;
import static org.toguna.tables.Tables.ROOM;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;

/// What one edition takes over from another, dates moved by the days between the two.
final class CopiedRows {
  private final DSLContext sql;
  private final Edition from;
  private final Edition to;

  private CopiedRows(DSLContext sql, Edition from, Edition to) {
    this.sql = sql;
    this.from = from;
    this.to = to;
  }

  static void of(Unit unit, EditionCopied copied) {
    var rows = new CopiedRows(unit.sql(), copied.from(), copied.to());
    rows.audiences();
    copied.what().forEach(rows::copy);
  }

  private void copy(EditionCopied.What what) {
    switch (what) {
      case ROOMS -> rooms();
      case DAYS -> days();
      case PARTS -> parts();
      case MILESTONES -> milestones();
      case COUNTRIES -> countries();
      case PARTNERS -> partners();
      case TRACKS, CATEGORIES, CONTESTS -> {
        // Slices above have them: they hear of the copy and do it.
      }
    }
  }

  private void audiences() {
    for (var row : sql.fetch(AUDIENCE, AUDIENCE.EDITION_ID.eq(from.id()))) {
      insert(row.copy().setId(Ids.next()).setEditionId(to.id()));
    }
  }

  private void rooms() {
    for (var row : sql.fetch(ROOM, ROOM.EDITION_ID.eq(from.id()))) {
      insert(row.copy().setId(new RoomId(Ids.next())).setEditionId(to.id()));
    }
  }

  /// A shorter edition has no place for the last days of a longer one.
  private void days() {
    for (var row : sql.fetch(EDITION_DAY, EDITION_DAY.EDITION_ID.eq(from.id()))) {
      var day = row.getDayOn().plusDays(shift());
      if (!day.isBefore(to.period().from()) && !day.isAfter(to.period().to())) {
        insert(row.copy().setId(Ids.next()).setEditionId(to.id()).setDayOn(day));
      }
    }
  }

  private void parts() {
    for (var row : sql.fetch(PART_PAGE, PART_PAGE.EDITION_ID.eq(from.id()))) {
      insert(row.copy().setId(Ids.next()).setEditionId(to.id()));
    }
  }

  private void milestones() {
    for (var row : sql.fetch(MILESTONE, MILESTONE.EDITION_ID.eq(from.id()))) {
      var closes = row.getClosesAt();
      insert(
          row.copy()
              .setId(Ids.next())
              .setEditionId(to.id())
              .setOpensAt(shifted(row.getOpensAt()))
              .setClosesAt(closes == null ? null : shifted(closes)));
    }
  }

  private void countries() {
    for (var row : sql.fetch(GUEST_COUNTRY, GUEST_COUNTRY.EDITION_ID.eq(from.id()))) {
      insert(row.copy().setId(Ids.next()).setEditionId(to.id()));
    }
  }

  private void partners() {
    for (var row : sql.fetch(PARTNER, PARTNER.EDITION_ID.eq(from.id()))) {
      insert(row.copy().setId(Ids.next()).setEditionId(to.id()));
    }
  }

  private void insert(TableRecord<?> row) {
    row.insert();
  }

  private long shift() {
    return ChronoUnit.DAYS.between(from.period().from(), to.period().from());
  }

  /// The same hour on the clock of the hall.
  private Instant shifted(Instant instant) {
    return instant.atZone(from.period().zone()).plusDays(shift()).toInstant();
  }
}
