package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.toguna.testing.TestDb;

class StampTest {
  private final Path folder = TestDb.folder();
  private final Path file = Databases.file(folder);

  private void done(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Test
  void aFileThatWasNeverOpenedHasNone() {
    assertThat(Stamp.stands(file)).isFalse();
  }

  @Test
  void aFileOfThisVersionHasIt() {
    Databases.sqlite(folder, News.none()).close();
    assertThat(Stamp.stands(file)).isTrue();
  }

  @Test
  void aFileOfAnotherVersionIsLeftToFlyway() throws SQLException {
    Databases.sqlite(folder, News.none()).close();
    done("pragma user_version = 1");
    assertThat(Stamp.stands(file)).isFalse();
    Databases.sqlite(folder, News.none()).close();
    assertThat(Stamp.stands(file)).isTrue();
  }

  @Test
  void aMigrationMoreOrOneThatFailedIsSeen() throws SQLException {
    Databases.sqlite(folder, News.none()).close();
    done("update flyway_schema_history set success = 0 where installed_rank = 1");
    assertThat(Stamp.stands(file)).isFalse();
    done("update flyway_schema_history set success = 1");
    assertThat(Stamp.stands(file)).isTrue();
    done("delete from flyway_schema_history where installed_rank = 1");
    assertThat(Stamp.stands(file)).isFalse();
  }
}
