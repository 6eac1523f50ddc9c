package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.News;
import org.toguna.kit.publiclog.Logs;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

/// An observer at the command line with a checkpoint from last night.
class JournalVerifyTest {
  private final Path data = TestDb.folder();
  private final Path kept = data.resolve("checkpoint.txt");

  @BeforeEach
  void lastNight() throws IOException {
    try (var db = Databases.sqlite(data, News.none());
        var logs = Logs.in(data)) {
      logs.enter(db, 30);
      Files.writeString(kept, logs.checkpoint(db));
      logs.enter(db, 3);
    }
  }

  @Test
  void aJournalThatOnlyGrewEndsInNought() {
    var ended = Forked.toguna("journal", "verify", "--from", kept, "--data", data);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .startsWith("33 entries, 30 of them signed for, root ")
        .endsWith(": only ever appended to\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void oneThatWasChangedEndsInOneAndSaysWhere() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Databases.file(data));
        var statement = connection.createStatement()) {
      statement.execute("drop trigger publiclog_leaf_unchanged");
      statement.execute(
          "update publiclog_leaf set entry = cast('other' as blob) where leaf_index = 4");
    }
    var ended = Forked.toguna("journal", "verify", "--data", data, "--json");
    assertThat(ended.out()).startsWith("{\"entries\":33,").contains("\"entry 4 was altered");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoCheckpointEndsInTwo() throws IOException {
    Files.writeString(kept, "semaine.example.org/journal\n30\n");
    var ended = Forked.toguna("journal", "verify", "--from", kept, "--data", data);
    assertThat(ended.err()).startsWith("toguna: " + kept + ": is no checkpoint");
    assertThat(ended.code()).isEqualTo(2);
  }
}
