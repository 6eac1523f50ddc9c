package org.toguna.kit.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The mark that this version's migrations leave in an SQLite file once they have all run (`pragma
/// user_version`): where it stands, a start need not ask Flyway, which takes a third of a second to
/// answer that there is nothing to do.
final class Stamp {
  private Stamp() {}

  /// A checksum of the names and texts of all migrations, and of how many there are.
  private record Migrations(int checksum, int count) {}

  private static Migrations ours() {
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
      Arrays.sort(files, Comparator.comparing(Resource::getFilename));
      var sum = new CRC32();
      for (Resource file : files) {
        sum.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
        sum.update(file.getContentAsByteArray());
      }
      return new Migrations((int) sum.getValue(), files.length);
    } catch (IOException unreadable) {
      throw new IllegalStateException("The migrations cannot be read", unreadable);
    }
  }

  /// Whether the file's tables are exactly those of this version. Whatever else is found, a file
  /// that is none included, is for Flyway to judge.
  static boolean stands(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    var ours = ours();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      try (var mark = statement.executeQuery("pragma user_version")) {
        if (!mark.next() || mark.getInt(1) != ours.checksum()) {
          return false;
        }
      }
      try (var run =
          statement.executeQuery("select count(*), min(success) from flyway_schema_history")) {
        return run.next() && run.getInt(1) == ours.count() && run.getInt(2) == 1;
      }
    } catch (SQLException unreadable) {
      return false;
    }
  }

  /// Leaves the mark; where it cannot be left, the next start asks Flyway again.
  static void leave(Path file) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("pragma user_version = " + ours().checksum());
    } catch (SQLException refused) {
      return;
    }
  }
}
