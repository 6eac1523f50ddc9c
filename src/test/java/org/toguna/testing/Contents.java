package org.toguna.testing;

import java.util.Map;
import java.util.TreeMap;
import org.toguna.kit.db.Db;
import org.toguna.tables.DefaultSchema;

/// Every row of every table, to be compared.
public final class Contents {
  private Contents() {}

  public static Map<String, String> of(Db db) {
    return db.read(sql -> {
      var all = new TreeMap<String, String>();
      for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
        var rows = sql.selectFrom(table).fetch().stream().map(Object::toString).sorted().toList();
        all.put(table.getName(), String.join("\n", rows));
      }
      return all;
    });
  }
}
