package org.toguna.kit.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/// PostgreSQL, for several nodes. Units are serializable transactions: what holds when they run one
/// after the other, as on SQLite, holds here too; those that clash run again.
final class PostgresDb implements Db {
  private static final int MOST_TRIES = 20;
  private static final Set<String> CLASHES = Set.of("40001", "40P01");

  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final News news;
  private final PostgresEar ear;

  PostgresDb(String url, News news) {
    this.news = news;
    writers = pool(url, "toguna-writers", false);
    readers = pool(url, "toguna-readers", true);
    ear = new PostgresEar(writers, news);
  }

  private static HikariDataSource pool(String url, String name, boolean readOnly) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(readOnly ? 8 : 10);
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setReadOnly(readOnly);
    // The server's detail of a refusal holds the values themselves: they do not belong in a log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setTransactionIsolation(
        readOnly ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_SERIALIZABLE");
    return new HikariDataSource(config);
  }

  @Override
  public <T> T write(Function<Unit, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException | DataAccessException failed) {
        if (!clashed(failed) || attempt == MOST_TRIES) {
          throw failed instanceof DataAccessException refused
              ? refused
              : new NotWritten("The database could not keep the change", failed);
        }
        pause(attempt);
      }
    }
  }

  private <T> T once(Function<Unit, T> work) throws SQLException {
    try (var connection = writers.getConnection()) {
      var unit = new Unit(Schema.sql(connection, SQLDialect.POSTGRES), news);
      T result;
      try {
        result = work.apply(unit);
        PostgresEar.send(connection, unit.signals());
        connection.commit();
      } catch (SQLException | RuntimeException | Error failed) {
        rollBack(connection);
        throw failed;
      }
      news.spread(unit.signals());
      return result;
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException lost) {
      // The connection is gone, and with it the transaction: the pool replaces it.
      return;
    }
  }

  private static boolean clashed(Exception failed) {
    var cause =
        failed instanceof DataAccessException jooq ? jooq.getCause(SQLException.class) : failed;
    return cause instanceof SQLException sql && CLASHES.contains(sql.getSQLState());
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1L + attempt * 5L));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public <T> T read(Function<DSLContext, T> question) {
    return Reading.from(readers, SQLDialect.POSTGRES, question);
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRES;
  }

  @Override
  public void close() {
    ear.close();
    readers.close();
    writers.close();
  }
}
