package org.toguna.edition;

import static org.toguna.tables.Tables.EDITION;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.EditionRecord;

/// The editions, as the other slices find them.
public final class Editions {
  private Editions() {}

  /// The one that answers at the root; none on a new installation.
  public static Optional<Edition> current(DSLContext sql) {
    return sql.fetchOptional(EDITION, EDITION.IS_CURRENT.isTrue()).map(Editions::of);
  }

  public static Optional<Edition> ofNumber(DSLContext sql, int number) {
    return sql.fetchOptional(EDITION, EDITION.NUMBER.eq(number)).map(Editions::of);
  }

  public static Edition get(DSLContext sql, EditionId id) {
    return of(sql.fetchSingle(EDITION, EDITION.ID.eq(id)));
  }

  /// All of them, the newest first.
  public static List<Edition> all(DSLContext sql) {
    return sql.selectFrom(EDITION).orderBy(EDITION.NUMBER.desc()).fetch(Editions::of);
  }

  static Edition of(EditionRecord row) {
    return new Edition(
        row.getId(),
        new Edition.Ordinal(
            row.getNumber(), row.getFiscalYear(), row.getPublished(), row.getIsCurrent()),
        new Edition.Wording(
            row.getName(),
            row.getTheme(),
            row.getPatronage(),
            row.getOrganiser(),
            new Edition.Told(row.getAmbition(), row.getPractical())),
        new Edition.Period(row.getFirstOn(), row.getLastOn(), ZoneId.of(row.getZone())),
        new Edition.Venue(
            row.getVenueName(),
            row.getVenueShort(),
            row.getVenueCity(),
            row.getVenueCountry(),
            row.getVenueDirections()));
  }

  /// Writes every field of an edition, new or known; whether it is current is decided by
  /// [#makeCurrent] alone.
  static void put(Unit unit, Edition edition) {
    var row = new EditionRecord();
    row.setId(edition.id());
    row.setNumber(edition.ordinal().number());
    row.setFiscalYear(edition.ordinal().fiscalYear());
    row.setPublished(edition.ordinal().published());
    row.setName(edition.wording().name());
    row.setTheme(edition.wording().theme());
    row.setPatronage(edition.wording().patronage());
    row.setOrganiser(edition.wording().organiser());
    row.setAmbition(edition.wording().ambition());
    row.setPractical(edition.wording().practical());
    row.setFirstOn(edition.period().from());
    row.setLastOn(edition.period().to());
    row.setZone(edition.period().zone().getId());
    row.setVenueName(edition.venue().name());
    row.setVenueShort(edition.venue().shortName());
    row.setVenueCity(edition.venue().city());
    row.setVenueCountry(edition.venue().country());
    row.setVenueDirections(edition.venue().directions());
    var fresh = row.copy();
    fresh.setId(edition.id());
    fresh.setIsCurrent(false);
    unit.sql().insertInto(EDITION).set(fresh).onConflict(EDITION.ID).doUpdate().set(row).execute();
  }

  static void makeCurrent(Unit unit, EditionId id) {
    unit.sql()
        .update(EDITION)
        .set(EDITION.IS_CURRENT, false)
        .where(EDITION.IS_CURRENT.isTrue())
        .and(EDITION.ID.ne(id))
        .execute();
    unit.sql()
        .update(EDITION)
        .set(EDITION.IS_CURRENT, true)
        .set(EDITION.PUBLISHED, true)
        .where(EDITION.ID.eq(id))
        .execute();
  }

  static void makeReadable(Unit unit, EditionId id) {
    unit.sql().update(EDITION).set(EDITION.PUBLISHED, true).where(EDITION.ID.eq(id)).execute();
  }
}
