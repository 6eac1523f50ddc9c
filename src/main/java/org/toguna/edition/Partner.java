package org.toguna.edition;

import static org.toguna.tables.Tables.PARTNER;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/// Who supports an edition, and how much it is thanked.
record Partner(UUID id, String name, Level level, String website, String logo, boolean example) {

  /// From the most thanked to the least.
  public enum Level {
    INSTITUTIONAL,
    TECHNICAL,
    GOLD,
    SILVER,
    MEDIA
  }

  /// Whether a page may link to this address; none is allowed too.
  static boolean mayLinkTo(String address) {
    return address.isEmpty() || address.matches("https?://[^\\s\"<>]+");
  }

  static List<Partner> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(PARTNER)
        .where(PARTNER.EDITION_ID.eq(edition))
        .orderBy(PARTNER.POSITION, PARTNER.NAME)
        .fetch(row ->
            new Partner(
                row.getId(),
                row.getName(),
                Level.valueOf(row.getLevel()),
                row.getWebsite(),
                row.getLogo(),
                row.getExample()));
  }
}
