package org.toguna.testing;

import static org.toguna.tables.Tables.JOB;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.toguna.kit.db.Db;
import org.toguna.tables.DefaultSchema;

/// Every row of every table, to be compared; not the plan of the chores, which moves by itself on a
/// clock that runs.
public final class Contents {
  private Contents() {}

  public static Map<String, String> of(Db db) {
    return db.read(sql -> {
      var all = new TreeMap<String, String>();
      for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
        var rows =
            sql.selectFrom(table).where(counts(table)).fetch().stream()
                .map(Object::toString)
                .sorted()
                .toList();
        all.put(table.getName(), String.join("\n", rows));
      }
      return all;
    });
  }

  private static Condition counts(Table<?> table) {
    return table.equals(JOB) ? JOB.KIND.ne("chore") : DSL.noCondition();
  }
}
