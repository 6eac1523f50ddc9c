package org.toguna.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.toguna.kit.db.Unit;

/// A list brought to what it should hold: rows that are there already stay as they are, with their
/// ids, so that bringing the same list twice changes nothing.
final class Brought {
  private Brought() {}

  /// `wanted` rows carry new ids, used only where no equal row is there.
  static <R extends UpdatableRecord<R>> void to(
      Unit unit, Table<R> table, Condition owned, List<R> wanted) {
    var missing = new ArrayList<>(wanted);
    for (R there : unit.sql().fetch(table, owned)) {
      var same = missing.stream().filter(row -> content(row).equals(content(there))).findFirst();
      if (same.isPresent()) {
        missing.remove(same.get());
      } else {
        there.delete();
      }
    }
    missing.forEach(row -> unit.sql().insertInto(table).set(row).execute());
  }

  private static Map<String, Object> content(UpdatableRecord<?> row) {
    var content = new HashMap<>(row.intoMap());
    content.remove("id");
    return content;
  }
}
