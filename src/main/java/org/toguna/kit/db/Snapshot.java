package org.toguna.kit.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.toguna.kit.base.BadInput;

/// A consistent copy of the embedded database while it is written to.
public final class Snapshot {
  private Snapshot() {}

  /// Writes the copy, compacted, to a file that must not be there yet.
  public static void of(Path database, Path copy) throws IOException {
    try (var connection = SqliteDb.settings(false).createConnection("jdbc:sqlite:" + database);
        var statement = connection.prepareStatement("vacuum into ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    } catch (SQLException refused) {
      if (FileTrouble.damaged(refused)) {
        throw new BadInput(database + ": " + FileTrouble.of(refused), refused);
      }
      throw new IOException("the database could not be copied to " + copy, refused);
    }
  }
}
