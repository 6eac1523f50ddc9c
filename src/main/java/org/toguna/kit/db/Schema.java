package org.toguna.kit.db;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.toguna.kit.base.BadInput;

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

  /// Brings the database to this version's tables; does nothing where it already is. `place` is how
  /// a complaint names it.
  static void migrate(String url, Db.Engine engine, String place) {
    try {
      var flyway =
          Flyway.configure()
              .dataSource(url, null, null)
              .locations("classpath:db/migration")
              .placeholders(types(engine))
              .load();
      refuseNewer(flyway, place);
      flyway.migrate();
      if (engine == Db.Engine.POSTGRES) {
        SameOrder.on(flyway.getConfiguration().getDataSource());
      }
    } catch (FlywayValidateException other) {
      throw new BadInput(
          place + ": its tables are not those of this Toguna; use the version that made it", other);
    } catch (FlywayException unusable) {
      throw new BadInput(place + ": " + complaint(unusable, engine), unusable);
    }
  }

  private static void refuseNewer(Flyway flyway, String place) {
    boolean newer =
        Arrays.stream(flyway.info().all())
            .map(migration -> migration.getState())
            .anyMatch(state ->
                state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
    if (newer) {
      throw new BadInput(
          place + ": made by a newer Toguna; run that version or a later one, or restore a backup");
    }
  }

  private static String complaint(FlywayException unusable, Db.Engine engine) {
    return switch (engine) {
      case SQLITE -> FileTrouble.of(unusable);
      case POSTGRES ->
          PostgresTrouble.of(unusable) == PostgresTrouble.OTHER
              ? "cannot be used; check TOGUNA_DATABASE_URL and the rights of its user"
              : "does not answer; check TOGUNA_DATABASE_URL and that the server runs";
    };
  }

  private static Map<String, String> types(Db.Engine engine) {
    return switch (engine) {
      case SQLITE ->
          Map.of(
              "bytes", "BLOB",
              "words", "CLOB",
              "refusal", "select 1",
              "refuse", "begin select raise(abort, 'only ever appended to'); end",
              "by_bytes", "collate binary");
      case POSTGRES ->
          Map.of(
              "bytes", "BYTEA",
              "words", "TEXT",
              "refusal",
                  "create function refuse_change() returns trigger language plpgsql as $$ begin"
                      + " raise exception 'only ever appended to'; end $$",
              "refuse", "execute function refuse_change()",
              "by_bytes", "collate \"C\"");
    };
  }
}
