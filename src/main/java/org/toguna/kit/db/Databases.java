package org.toguna.kit.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the database an installation is set to.
public final class Databases {
  private Databases() {}

  /// The embedded database in `dataDir`, made and migrated if need be.
  public static Db sqlite(Path dataDir, News news) {
    try {
      Files.createDirectories(dataDir);
    } catch (IOException refused) {
      throw new IllegalStateException("The folder " + dataDir + " cannot be made", refused);
    }
    var file = file(dataDir);
    Schema.migrate("jdbc:sqlite:" + file, Db.Engine.SQLITE);
    return new SqliteDb(file, news);
  }

  /// A PostgreSQL server, `jdbc:postgresql://…`, migrated if need be.
  public static Db postgres(String url, News news) {
    Schema.migrate(url, Db.Engine.POSTGRES);
    return new PostgresDb(url, news);
  }

  public static Path file(Path dataDir) {
    return dataDir.resolve("toguna.sqlite");
  }
}
