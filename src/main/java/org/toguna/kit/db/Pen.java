package org.toguna.kit.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The one connection that writes to the embedded database. When something worse than a refused
/// statement happens to it, it is thrown away with whatever was open, and the next commit takes a
/// new one.
final class Pen implements AutoCloseable {
  /// After these SQLite may have ended the transaction by itself (its documentation of result
  /// codes): nothing of it can be trusted.
  private static final Set<SQLiteErrorCode> FATAL =
      Set.of(
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_NOMEM,
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_INTERRUPT,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_CORRUPT,
          SQLiteErrorCode.SQLITE_NOTADB,
          SQLiteErrorCode.SQLITE_PROTOCOL);

  private final Path file;
  private @Nullable Connection connection;
  private @Nullable Ink ink;

  Pen(Path file) throws SQLException {
    this.file = file;
    open();
  }

  private Connection open() throws SQLException {
    if (connection == null) {
      var settings = SqliteDb.settings(false);
      settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
      var opened = settings.createConnection("jdbc:sqlite:" + file);
      connection = new KeptStatements(opened);
      ink = Ink.kept(Schema.sql(connection, SQLDialect.SQLITE));
    }
    return connection;
  }

  /// Kept with the connection, for what it has learnt of the tables' rows.
  Ink ink() throws SQLException {
    open();
    return Objects.requireNonNull(ink);
  }

  /// Opens a transaction in the driver's own way: of one that it did not open itself it would look
  /// after each statement whether it is open.
  void begin() throws SQLException {
    open().setAutoCommit(false);
  }

  /// Keeps what was written since; it is on disk after that.
  void commit() throws SQLException {
    open().setAutoCommit(true);
  }

  void execute(String statement) throws SQLException {
    try (var open = open().prepareStatement(statement)) {
      open.execute();
    }
  }

  /// The failure may have undone more than its own statement.
  static boolean fatal(SQLException failed) {
    // Extended codes keep the plain one in their lowest byte.
    return failed instanceof SQLiteException sqlite
        && FATAL.contains(SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff));
  }

  /// Undoes what is open by leaving the connection.
  void drop() {
    try {
      close();
    } catch (SQLException lost) {
      // It is gone either way, and SQLite undoes what was open when the file is next used.
      return;
    }
  }

  @Override
  public void close() throws SQLException {
    var left = connection;
    connection = null;
    ink = null;
    if (left != null) {
      left.close();
    }
  }
}
