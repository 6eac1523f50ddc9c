package org.toguna.kit.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.toguna.kit.base.BadInput;

/// Opens the database an installation is set to.
public final class Databases {
  private Databases() {}

  /// The embedded database in `dataDir`, made and migrated if need be.
  ///
  /// @throws BadInput if the folder or the file in it cannot be used, in one sentence
  public static Db sqlite(Path dataDir, News news) {
    return sqlite(dataDir, news, GroupCommit.MOST_TOGETHER);
  }

  /// The same with at most so many units to a commit, to measure what sharing one brings.
  public static Db sqlite(Path dataDir, News news, int mostTogether) {
    try {
      Files.createDirectories(dataDir);
    } catch (IOException refused) {
      throw new BadInput(dataDir + ": is no folder that can be written to", refused);
    }
    var file = file(dataDir);
    if (!Stamp.stands(file)) {
      Schema.migrate("jdbc:sqlite:" + file, Db.Engine.SQLITE, file.toString());
      Stamp.leave(file);
    }
    return new SqliteDb(file, news, mostTogether);
  }

  /// A PostgreSQL server, `jdbc:postgresql://…`, migrated if need be.
  ///
  /// @throws BadInput if it does not answer or holds something else, in one sentence
  public static Db postgres(String url, News news) {
    // The address may hold a password: it is not repeated.
    Schema.migrate(url, Db.Engine.POSTGRES, "the PostgreSQL database");
    return new PostgresDb(url, news);
  }

  public static Path file(Path dataDir) {
    return dataDir.resolve("toguna.sqlite");
  }
}
