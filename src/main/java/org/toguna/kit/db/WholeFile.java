package org.toguna.kit.db;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Component;

/// Asks SQLite itself about its file; PostgreSQL looks after its own.
@Component
class WholeFile implements Invariant {
  @Override
  public String promise() {
    return "The database file is whole and every reference in it leads somewhere";
  }

  @Override
  public List<String> brokenBy(DSLContext sql) {
    if (sql.family() != SQLDialect.SQLITE) {
      return List.of();
    }
    var found =
        sql.fetch("pragma integrity_check").map(row -> String.valueOf(row.get(0))).stream()
            .filter(line -> !line.equals("ok"));
    var lost =
        sql
            .fetch("pragma foreign_key_check")
            .map(row -> "leads nowhere: " + row.intoList())
            .stream();
    return Stream.concat(found, lost).toList();
  }
}
