package org.toguna.kit.db;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteException;

/// Tells a promise of the database's that a statement would have broken from other failures.
public final class Broken {
  private Broken() {}

  /// The failure is a constraint's: a name taken twice, a row that others still need.
  public static boolean constraint(DataAccessException failure) {
    var sqlite = failure.getCause(SQLiteException.class);
    if (sqlite != null) {
      return sqlite.getResultCode().name().startsWith("SQLITE_CONSTRAINT");
    }
    var other = failure.getCause(SQLException.class);
    // SQLSTATE class 23: integrity constraint violation (ISO/IEC 9075).
    return other != null && other.getSQLState() != null && other.getSQLState().startsWith("23");
  }
}
