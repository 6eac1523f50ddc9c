package org.toguna.kit.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.toguna.kit.base.Codes;

/// Carries signals between nodes by PostgreSQL's LISTEN and NOTIFY: they leave with the commit and
/// reach the other nodes at once. It listens on a connection of its own, which nobody else is ever
/// given, so that it can hang up in the middle of listening.
final class PostgresEar implements AutoCloseable {
  private static final String CHANNEL = "toguna";
  private static final int WAIT_MILLIS = 500;

  private final String url;
  private final News news;

  /// This node already heard its own at the commit.
  private final String node = Codes.next(10);

  private final Thread thread;
  private final AtomicReference<@Nullable Connection> ear = new AtomicReference<>();
  private volatile boolean closed;

  PostgresEar(String url, News news) {
    this.url = url;
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
      try (var connection = DriverManager.getConnection(url)) {
        hear(connection);
      } catch (SQLException | RuntimeException lost) {
        if (!closed) {
          news.missed();
          rest();
        }
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
    news.missed();
    var postgres = connection.unwrap(PGConnection.class);
    ear.set(connection);
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
    var listening = ear.get();
    try {
      if (listening != null) {
        listening.abort(Runnable::run);
      }
      thread.join(5_000);
    } catch (SQLException late) {
      // Whoever listens sees that it is closed within half a second.
      return;
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
