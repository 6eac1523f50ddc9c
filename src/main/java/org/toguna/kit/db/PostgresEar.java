package org.toguna.kit.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.toguna.kit.base.Codes;

/// Carries signals between nodes by PostgreSQL's LISTEN and NOTIFY: they leave with the commit and
/// reach the other nodes at once.
final class PostgresEar implements AutoCloseable {
  private static final String CHANNEL = "toguna";
  private static final int WAIT_MILLIS = 500;

  private final HikariDataSource source;
  private final News news;

  /// This node already heard its own at the commit.
  private final String node = Codes.next(10);

  private final Thread thread;
  private volatile boolean closed;

  PostgresEar(HikariDataSource source, News news) {
    this.source = source;
    this.news = news;
    this.thread = Thread.ofPlatform().daemon().name("toguna-ear").start(this::listen);
  }

  void send(Connection connection, List<Signal> signals) throws SQLException {
    for (Signal signal : signals) {
      try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
        notify.setString(1, CHANNEL);
        notify.setString(2, node + ' ' + signal.channel() + ' ' + signal.payload());
        notify.execute();
      }
    }
  }

  private void listen() {
    while (!closed) {
      try (var connection = source.getConnection()) {
        hear(connection);
      } catch (SQLException | RuntimeException lost) {
        news.missed();
        rest();
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
    news.missed();
    var postgres = connection.unwrap(PGConnection.class);
    while (!closed) {
      var heard = postgres.getNotifications(WAIT_MILLIS);
      var signals = new ArrayList<Signal>();
      for (var notification : heard) {
        var parts = notification.getParameter().split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(node)) {
          signals.add(new Signal(parts[1], parts[2]));
        }
      }
      news.spread(signals);
    }
    try (var statement = connection.createStatement()) {
      statement.execute("unlisten *");
    }
  }

  private void rest() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
