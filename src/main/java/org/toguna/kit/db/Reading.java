package org.toguna.kit.db;

import java.sql.Connection;
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
      T answer;
      try {
        answer = question.apply(Schema.sql(connection, dialect));
      } catch (RuntimeException failed) {
        // What went wrong first is what is told.
        rollBack(connection, failed);
        throw failed;
      }
      connection.rollback();
      return answer;
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database does not answer", unreachable);
    }
  }

  private static void rollBack(Connection connection, RuntimeException failed) {
    try {
      connection.rollback();
    } catch (SQLException lost) {
      failed.addSuppressed(lost);
    }
  }
}
