package org.toguna.kit.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;

/// A connection of one thread that keeps what it prepared for the next time the same words come:
/// SQLite's driver reads and plans a statement anew each time. SQLite plans a kept statement again
/// by itself when the tables have changed.
final class KeptStatements extends DefaultConnection {
  /// The product has fewer than this many statements that write often; each keeps some kilobytes.
  static final int MOST = 256;

  private final Map<String, PreparedStatement> free = new LinkedHashMap<>(MOST, 0.75f, true);

  KeptStatements(Connection connection) {
    super(connection);
  }

  @Override
  public PreparedStatement prepareStatement(String words) throws SQLException {
    var kept = free.remove(words);
    return new Kept(words, kept == null ? getDelegate().prepareStatement(words) : kept);
  }

  int size() {
    return free.size();
  }

  private void giveBack(String words, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    var same = free.put(words, statement);
    if (same != null) {
      same.close();
    }
    if (free.size() > MOST) {
      var eldest = free.entrySet().iterator();
      eldest.next().getValue().close();
      eldest.remove();
    }
  }

  /// In use; closed, it is free for the next.
  private final class Kept extends DefaultPreparedStatement {
    private final String words;
    private boolean given;
    private @Nullable ResultSet rows;

    Kept(String words, PreparedStatement statement) {
      super(statement, KeptStatements.this);
      this.words = words;
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
      rows = super.executeQuery();
      return rows;
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
      rows = super.getResultSet();
      return rows;
    }

    /// Ends what was read of it too: an answer that is left open would hold its tables.
    @Override
    public void close() throws SQLException {
      if (!given) {
        given = true;
        if (rows != null) {
          rows.close();
        }
        giveBack(words, getDelegatePreparedStatement());
      }
    }

    @Override
    public boolean isClosed() throws SQLException {
      return given || super.isClosed();
    }
  }
}
