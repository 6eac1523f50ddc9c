package org.toguna.kit.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteConfig;

/// The embedded database: one file, one writer, many readers.
final class SqliteDb implements Db {
  private final Connection writing;
  private final GroupCommit groupCommit;
  private final HikariDataSource readers;

  SqliteDb(Path file, News news, int mostTogether) {
    try {
      writing = settings(false).createConnection("jdbc:sqlite:" + file);
    } catch (SQLException unusable) {
      throw new IllegalStateException("The database " + file + " cannot be opened", unusable);
    }
    groupCommit =
        new GroupCommit(writing, Schema.sql(writing, SQLDialect.SQLITE), news, mostTogether);
    readers = readers(file);
  }

  static SQLiteConfig settings(boolean readOnly) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    config.setCacheSize(-8_000);
    config.setReadOnly(readOnly);
    return config;
  }

  static HikariDataSource readers(Path file) {
    var config = new HikariConfig();
    config.setPoolName("toguna-readers");
    config.setJdbcUrl("jdbc:sqlite:" + file);
    config.setDataSourceProperties(settings(true).toProperties());
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setReadOnly(true);
    return new HikariDataSource(config);
  }

  @Override
  public <T> T write(Function<Unit, T> work) {
    return groupCommit.write(work);
  }

  @Override
  public <T> T read(Function<DSLContext, T> question) {
    return Reading.from(readers, SQLDialect.SQLITE, question);
  }

  @Override
  public Optional<Pulse> pulse() {
    return Optional.of(groupCommit.pulse());
  }

  @Override
  public Engine engine() {
    return Engine.SQLITE;
  }

  @Override
  public void close() {
    groupCommit.close();
    readers.close();
    try {
      writing.close();
    } catch (SQLException late) {
      throw new IllegalStateException("The database did not close cleanly", late);
    }
  }
}
