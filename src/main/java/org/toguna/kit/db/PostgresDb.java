package org.toguna.kit.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/// PostgreSQL, for several nodes. Units are serializable transactions: what holds when they run one
/// after the other, as on SQLite, holds here too; those that clash run again.
final class PostgresDb implements Db {
  private static final int MOST_TRIES = 20;

  /// How long a page waits for a connection before it says that the database does not answer.
  private static final long PATIENCE_MILLIS = 10_000;

  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final News news;
  private final PostgresEar ear;
  private final ThreadLocal<Boolean> inUnit = ThreadLocal.withInitial(() -> false);

  PostgresDb(String url, News news) {
    this.news = news;
    writers = pool(url, "toguna-writers", false);
    readers = pool(url, "toguna-readers", true);
    ear = new PostgresEar(url, news);
  }

  private static HikariDataSource pool(String url, String name, boolean readOnly) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(readOnly ? 8 : 10);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
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
    if (inUnit.get()) {
      throw new IllegalStateException("A unit of work cannot open another one");
    }
    inUnit.set(true);
    try {
      return untilWritten(work);
    } finally {
      inUnit.remove();
    }
  }

  private <T> T untilWritten(Function<Unit, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (NotWritten told) {
        throw told;
      } catch (SQLException | RuntimeException failed) {
        var trouble = PostgresTrouble.of(failed);
        if (!trouble.worthAnotherTry() || attempt == MOST_TRIES) {
          throw trouble.told(failed);
        }
        pause(attempt);
      }
    }
  }

  private <T> T once(Function<Unit, T> work) throws SQLException {
    try (var connection = connection()) {
      var unit = new Unit(Ink.lent(Schema.sql(connection, SQLDialect.POSTGRES)), news);
      T result;
      List<Signal> signals;
      try {
        result = work.apply(unit);
        signals = unit.signals();
        ear.send(connection, signals);
      } catch (SQLException | RuntimeException | Error failed) {
        rollBack(connection);
        var statement = unit.failed();
        if (statement != null && PostgresTrouble.of(statement) == PostgresTrouble.CLASH) {
          throw statement; // whatever the unit made of it
        }
        throw failed;
      }
      commit(connection);
      news.spread(signals);
      return result;
    }
  }

  private Connection connection() {
    try {
      return writers.getConnection();
    } catch (SQLException unreachable) {
      throw new NotWritten("The database does not answer", unreachable);
    }
  }

  private static void commit(Connection connection) throws SQLException {
    try {
      connection.commit();
    } catch (SQLException failed) {
      rollBack(connection);
      if (PostgresTrouble.of(failed) == PostgresTrouble.CLASH) {
        throw failed;
      }
      throw new NotWritten("The database could not keep the change", failed);
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

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1L + attempt * 5L));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public <T> T read(Function<DSLContext, T> question) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Reading.from(readers, SQLDialect.POSTGRES, question);
      } catch (DataAccessException failed) {
        // A question changes nothing: after a fail-over each line of the pool may fail once.
        if (PostgresTrouble.of(failed) != PostgresTrouble.LOST || attempt == MOST_TRIES) {
          throw failed;
        }
      }
    }
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
