package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER_WAY;

import java.util.Locale;
import org.jooq.DSLContext;

/// Who does not want to be written to any more, by address and reason.
final class Ways {
  private Ways() {}

  /// How an address is looked up: mail addresses without regard to case.
  static String key(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  static boolean stopped(DSLContext sql, String address, Letter.Kind kind) {
    return sql.fetchExists(
        LETTER_WAY,
        LETTER_WAY
            .ADDRESS
            .eq(key(address))
            .and(LETTER_WAY.KIND.eq(kind.name()))
            .and(LETTER_WAY.STOPPED_AT.isNotNull()));
  }
}
