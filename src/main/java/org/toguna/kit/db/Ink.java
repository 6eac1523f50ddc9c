package org.toguna.kit.db;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What a writing connection writes with: its understanding of the tables, the watch over the unit
/// that writes now, and the statements it keeps. Used by one thread at a time.
final class Ink {
  private final DSLContext sql;
  private final Watch watch = new Watch();
  private final boolean keeps;
  private final Map<Object, Often.Ready> kept = new HashMap<>();

  /// New rows of one table that say the same columns.
  private record Rows(Class<?> table, BitSet columns, boolean unlessThere) {}

  private Ink(DSLContext plain, boolean keeps) {
    this.sql = DSL.using(plain.configuration().deriveAppending(watch));
    this.keeps = keeps;
  }

  /// For a connection that one thread keeps for itself.
  static Ink kept(DSLContext plain) {
    return new Ink(plain, true);
  }

  /// For one that goes back to a pool after the unit.
  static Ink lent(DSLContext plain) {
    return new Ink(plain, false);
  }

  DSLContext sql() {
    return sql;
  }

  Watch watch() {
    return watch;
  }

  int run(Often statement, List<?> values) {
    return ready(statement, statement).with(values).execute();
  }

  @Nullable Record find(Often statement, List<?> values) {
    return ready(statement, statement).with(values) instanceof ResultQuery<?> asks
        ? asks.fetchOne()
        : null;
  }

  /// How many rows were written: none only where one `unlessThere` stood in the way.
  int insert(TableRecord<?> row, boolean unlessThere) {
    var said = new BitSet();
    for (int i = 0; i < row.size(); i++) {
      said.set(i, row.touched(i));
    }
    var rows = new Rows(row.getClass(), said, unlessThere);
    var values = said.stream().mapToObj(row::get).toList();
    return ready(rows, new Often(slots -> insertion(slots, row, rows))).with(values).execute();
  }

  private Often.Ready ready(Object key, Often statement) {
    return keeps
        ? kept.computeIfAbsent(key, first -> statement.ready(sql).kept())
        : statement.ready(sql);
  }

  private static Query insertion(Often.Slots slots, TableRecord<?> row, Rows rows) {
    var columns = rows.columns().stream().mapToObj(row::field).toList();
    var values = columns.stream().map(slots::like).toList();
    var insert = slots.sql().insertInto(row.getTable()).columns(columns).values(values);
    return rows.unlessThere() ? insert.onConflictDoNothing() : insert;
  }
}
