package org.toguna.vote;

import static org.toguna.tables.Tables.PUBLICLOG_LEAF;

import java.nio.charset.StandardCharsets;
import org.toguna.testing.TestSite;

/// What the public journal holds.
final class Entered {
  private Entered() {}

  /// The digest of an entry, in hexadecimal.
  static String digest(TestSite site, long index) {
    var entry =
        site.db()
            .read(sql ->
                sql.fetchSingle(PUBLICLOG_LEAF, PUBLICLOG_LEAF.LEAF_INDEX.eq(index)).getEntry());
    var text = new String(entry, StandardCharsets.UTF_8);
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
