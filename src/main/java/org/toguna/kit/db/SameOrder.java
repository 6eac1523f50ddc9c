package org.toguna.kit.db;

import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;

/// Makes PostgreSQL compare texts as SQLite does, by their UTF-8 bytes, whatever the language its
/// server was set up in: one program, one order. Does nothing once it is so.
final class SameOrder {
  private static final String OTHERS =
      """
      select format('alter table %I alter column %I type %s collate "C"',
          c.relname, a.attname, format_type(a.atttypid, a.atttypmod))
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      join pg_collation o on o.oid = a.attcollation
      where c.relnamespace = current_schema()::regnamespace
        and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and o.collname <> 'C'
        and c.relname <> 'flyway_schema_history'
      order by c.relname, a.attnum
      """;

  private SameOrder() {}

  static void on(DataSource source) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      var changes = new ArrayList<String>();
      try (var found = statement.executeQuery(OTHERS)) {
        while (found.next()) {
          changes.add(found.getString(1));
        }
      }
      for (String change : changes) {
        statement.execute(change);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("PostgreSQL does not take the order of texts", refused);
    }
  }
}
