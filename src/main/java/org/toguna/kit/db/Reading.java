package org.toguna.kit.db;

import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/// A question answered from one snapshot, after which the connection is clean again.
final class Reading {
  private Reading() {}

  static <T> T from(DataSource source, SQLDialect dialect, Function<DSLContext, T> question) {
    try (var connection = source.getConnection()) {
      try {
        return question.apply(Schema.sql(connection, dialect));
      } finally {
        connection.rollback();
      }
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database does not answer", unreachable);
    }
  }
}
