package org.toguna.edition;

import static org.toguna.tables.Tables.EDITION;
import static org.toguna.tables.Tables.GUEST_COUNTRY;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;

/// A guest country of honour, by its ISO 3166-1 code.
public record GuestCountry(UUID id, String code, Words presentation) {

  public String name(Lang lang) {
    return countryName(code, lang);
  }

  /// A country's name as the page's language writes it.
  public static String countryName(String code, Lang lang) {
    return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(lang.locale());
  }

  String path() {
    return "/pays/" + code.toLowerCase(Locale.ROOT);
  }

  /// The published editions that invited a country, the newest first.
  static List<Edition> honouredBy(DSLContext sql, String code) {
    return sql.selectFrom(EDITION)
        .where(EDITION.PUBLISHED.isTrue())
        .and(
            EDITION.ID.in(
                sql.select(GUEST_COUNTRY.EDITION_ID)
                    .from(GUEST_COUNTRY)
                    .where(GUEST_COUNTRY.COUNTRY.eq(code))))
        .orderBy(EDITION.NUMBER.desc())
        .fetch(Editions::of);
  }

  public static List<GuestCountry> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(GUEST_COUNTRY)
        .where(GUEST_COUNTRY.EDITION_ID.eq(edition))
        .orderBy(GUEST_COUNTRY.POSITION, GUEST_COUNTRY.COUNTRY)
        .fetch(row -> new GuestCountry(row.getId(), row.getCountry(), row.getPresentation()));
  }
}
