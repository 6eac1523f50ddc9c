package org.toguna.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.News;
import org.toguna.kit.db.SignalEar;

/// A fresh real database for one test: the embedded one in a folder of its own, or a new one on a
/// PostgreSQL server that starts once for the whole run. The migrations run once for each engine;
/// what they made is copied. A test that runs on both takes the engine as its parameter:
/// `@ParameterizedTest @EnumSource`.
public final class TestDb implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Db db;

  private TestDb(Db db) {
    this.db = db;
  }

  /// Without anyone who listens.
  public static TestDb on(Db.Engine engine) {
    return on(engine, List.of());
  }

  /// With these ears for what units signal.
  public static TestDb on(Db.Engine engine, List<SignalEar> ears) {
    return on(engine, new News(List::of, () -> ears));
  }

  /// With these listeners and ears.
  public static TestDb on(Db.Engine engine, News news) {
    return switch (engine) {
      case SQLITE -> new TestDb(Databases.sqlite(migratedFolder(), news));
      case POSTGRES -> new TestDb(Databases.postgres(migratedPostgres(), news));
    };
  }

  /// The address of a new, empty database on the PostgreSQL server of this run.
  public static String newPostgres() {
    return Server.newDatabase("template1");
  }

  /// The same with this version's tables, and nothing in them.
  static String migratedPostgres() {
    return Server.newDatabase(Migrated.POSTGRES);
  }

  /// A folder with an embedded database that has this version's tables, and nothing in them.
  static Path migratedFolder() {
    try {
      var folder = folder();
      Files.copy(Databases.file(Migrated.SQLITE), Databases.file(folder));
      return folder;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /// A folder that is gone when the tests are.
  public static Path folder() {
    try {
      var folder = Files.createTempDirectory("toguna-test");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  public Db db() {
    return db;
  }

  @Override
  public void close() {
    db.close();
  }

  /// What the migrations make, for each engine.
  private static final class Migrated {
    static final Path SQLITE = sqlite();
    static final String POSTGRES = postgres();

    private static Path sqlite() {
      var folder = folder();
      Databases.sqlite(folder, silent()).close();
      return folder;
    }

    private static String postgres() {
      var address = newPostgres();
      Databases.postgres(address, silent()).close();
      return address.replaceFirst(".*/(\\w+)\\?.*", "$1");
    }

    private static News silent() {
      return new News(List::of, List::of);
    }
  }

  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        var server = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException refused) {
        throw new UncheckedIOException("PostgreSQL does not start here", refused);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException late) {
        // The run is over; the folder is a temporary one.
        return;
      }
    }

    static String newDatabase(String template) {
      var name = "toguna" + COUNT.incrementAndGet();
      try (var connection = POSTGRES.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name + " template " + template);
        return POSTGRES.getJdbcUrl("postgres", name);
      } catch (SQLException refused) {
        throw new IllegalStateException(refused);
      }
    }
  }
}
