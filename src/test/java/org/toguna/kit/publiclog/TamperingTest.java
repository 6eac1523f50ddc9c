package org.toguna.kit.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.News;
import org.toguna.testing.TestDb;

/// Somebody with the database file in hand tries to change the past; an observer kept a checkpoint.
class TamperingTest {
  private static final int ENTRIES = 600;

  private final Path folder = TestDb.folder();
  private final Logs logs = Logs.in(folder);
  private String kept = "";

  @BeforeEach
  void anEveningOfVoting() throws SQLException {
    try (var db = Databases.sqlite(folder, News.none())) {
      logs.enter(db, 500);
      kept = logs.checkpoint(db);
      logs.enter(db, ENTRIES - 500);
      logs.checkpoint(db);
    }
    tamper(
        "drop trigger publiclog_leaf_unchanged",
        "drop trigger publiclog_leaf_undeleted",
        "drop trigger publiclog_node_unchanged",
        "drop trigger publiclog_node_undeleted",
        "drop trigger publiclog_checkpoint_unchanged",
        "drop trigger publiclog_checkpoint_undeleted",
        "drop trigger publiclog_head_grows",
        "drop trigger publiclog_key_undeleted");
  }

  @AfterEach
  void close() {
    logs.close();
  }

  private void tamper(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Databases.file(folder));
        var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private List<String> wrong(String checkpoint) {
    try (Db db = Databases.sqlite(folder, News.none())) {
      return logs.verify(
              db,
              checkpoint.isEmpty()
                  ? Optional.empty()
                  : Optional.of(KeptCheckpoint.read(checkpoint, "kept.txt")))
          .wrong();
    }
  }

  @Test
  void untouchedTheJournalIsAsItWasSigned() {
    assertThat(wrong("")).isEmpty();
    assertThat(wrong(kept)).isEmpty();
    assertThat(wrong(kept.replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void anAlteredEntryIsFound() throws SQLException {
    tamper("update publiclog_leaf set entry = cast('1 score' as blob) where leaf_index = 41");
    assertThat(wrong(""))
        .contains("entry 41 was altered: it does not have the hash it was entered with")
        .anyMatch(line -> line.startsWith("the first 500 entries are not those that were signed"));
  }

  /// As thorough as it gets: the hashes are altered with the entry.
  @Test
  void anEntryAlteredWithItsHashIsFound() throws SQLException {
    tamper(
        "update publiclog_leaf set (entry, leaf_hash) = (select entry, leaf_hash from publiclog_leaf"
            + " where leaf_index = 7) where leaf_index = 41");
    assertThat(wrong(""))
        .contains("the hash over tile 0 of level 0 was altered")
        .anyMatch(line -> line.startsWith("the first 500 entries are not those that were signed"));
  }

  @Test
  void aDroppedEntryIsFound() throws SQLException {
    tamper("delete from publiclog_leaf where leaf_index = 41");
    assertThat(wrong("")).contains("entry 41 is missing");
  }

  @Test
  void droppedLastEntriesAreFound() throws SQLException {
    tamper(
        "delete from publiclog_leaf where leaf_index >= 550",
        "update publiclog_head set size = 550");
    assertThat(wrong(""))
        .containsExactly(
            "a checkpoint was signed for 600 entries and only 550 are there: the last were dropped");
  }

  @Test
  void reorderedEntriesAreFound() throws SQLException {
    tamper(
        "create table other as select * from publiclog_leaf where leaf_index in (530, 531)",
        "update publiclog_leaf set (entry, leaf_hash) = (select entry, leaf_hash from other where"
            + " other.leaf_index = 1061 - publiclog_leaf.leaf_index) where leaf_index in (530, 531)",
        "drop table other");
    assertThat(wrong(""))
        .containsExactly(
            "the first 600 entries are not those that were signed: one was altered, dropped or"
                + " moved");
  }

  @Test
  void aChangedTotalIsFound() throws SQLException {
    tamper("update publiclog_head set size = 601");
    assertThat(wrong(""))
        .containsExactly("the journal says that it holds 601 entries and holds 600");
  }

  @Test
  void anAlteredCheckpointIsFound() throws SQLException {
    tamper("update publiclog_checkpoint set note = replace(note, '/journal', '/other')");
    assertThat(wrong(""))
        .contains("the checkpoint of 500 entries was altered: its signature does not hold");
  }

  /// The server itself forgets what it signed and goes back: only an observer can tell.
  @Test
  void aJournalThatWasRolledBackIsFoundByTheCheckpointSomebodyKept() throws SQLException {
    tamper(
        "delete from publiclog_checkpoint",
        "delete from publiclog_leaf where leaf_index >= 300",
        "delete from publiclog_node where node_index > 0",
        "update publiclog_head set size = 300");
    assertThat(wrong("")).isEmpty();
    assertThat(wrong(kept))
        .containsExactly(
            "a checkpoint was signed for 500 entries and only 300 are there: the last were dropped");
  }

  /// The same, and other entries are made in place of the old ones and signed with the same key.
  @Test
  void aRewrittenJournalIsFoundByTheCheckpointSomebodyKept() throws SQLException {
    tamper(
        "delete from publiclog_checkpoint",
        "delete from publiclog_leaf where leaf_index >= 300",
        "delete from publiclog_node where node_index > 0",
        "update publiclog_head set size = 300");
    try (var db = Databases.sqlite(folder, News.none())) {
      logs.enter(db, 300);
      logs.checkpoint(db);
    }
    assertThat(wrong("")).isEmpty();
    assertThat(wrong(kept))
        .containsExactly("kept.txt: the first 500 entries are not those it was signed for");
  }

  @Test
  void aReplacedKeyIsFound() throws SQLException {
    tamper("delete from publiclog_key", "delete from publiclog_checkpoint");
    try (var db = Databases.sqlite(folder, News.none())) {
      logs.checkpoint(db);
    }
    assertThat(wrong(kept)).containsExactly("kept.txt: is not signed by this journal's key");
  }
}
