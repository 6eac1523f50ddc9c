package org.toguna.kit.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteConfig;

/// The embedded database: one file, one writer, many readers.
final class SqliteDb implements Db {
  /// What a burst of writing may leave of the log file.
  private static final int LOG_KEPT = 64 << 20;

  private final HikariDataSource readers;
  private final Pen pen;
  private final GroupCommit groupCommit;

  SqliteDb(Path file, News news, int mostTogether) {
    try {
      pen = new Pen(file);
    } catch (SQLException unusable) {
      throw new IllegalStateException("The database " + file + " cannot be opened", unusable);
    }
    try {
      readers = readers(file);
    } catch (RuntimeException unreadable) {
      pen.drop();
      throw unreadable;
    }
    groupCommit = new GroupCommit(pen, news, mostTogether);
  }

  static SQLiteConfig settings(boolean readOnly) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setJournalSizeLimit(LOG_KEPT);
    config.enforceForeignKeys(true);
    // As PostgreSQL compares; lower() on both sides where it must not.
    config.enableCaseSensitiveLike(true);
    config.setBusyTimeout(10_000);
    // What is deleted is written over: a person who was erased is in no freed byte of the file.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // Ids are ours: the driver need not ask for the last one after each row.
    config.setGetGeneratedKeys(false);
    config.setCacheSize(-8_000);
    config.setReadOnly(readOnly);
    return config;
  }

  private static HikariDataSource readers(Path file) {
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
      pen.close();
    } catch (SQLException late) {
      throw new IllegalStateException("The database did not close cleanly", late);
    }
  }
}
