package org.toguna.kit.db;

import java.sql.Connection;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/// The tables: one set of migrations for both databases; the few types that differ are
/// placeholders.
final class Schema {
  private static final Settings SETTINGS =
      new Settings()
          .withRenderSchema(false)
          .withExecuteLogging(false)
          .withStatementType(StatementType.PREPARED_STATEMENT);

  private Schema() {}

  static DSLContext sql(Connection connection, SQLDialect dialect) {
    return DSL.using(connection, dialect, SETTINGS);
  }

  /// Brings the database to this version's tables; does nothing where it already is.
  static void migrate(String url, Db.Engine engine) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .placeholders(types(engine))
        .load()
        .migrate();
  }

  private static Map<String, String> types(Db.Engine engine) {
    return switch (engine) {
      case SQLITE -> Map.of("bytes", "BLOB", "words", "CLOB");
      case POSTGRES -> Map.of("bytes", "BYTEA", "words", "TEXT");
    };
  }
}
