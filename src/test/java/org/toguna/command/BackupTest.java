package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.News;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

class BackupTest {
  private final Path data = TestDb.folder();
  private final Path elsewhere = TestDb.folder();
  private final Path file = elsewhere.resolve("saved.zip");
  private final Path target = elsewhere.resolve("restored");

  @BeforeEach
  void installation() throws IOException {
    try (var db = Databases.sqlite(data, News.none())) {
      db.run(unit -> unit.sql().execute("create table test_note (n integer)"));
    }
    Files.createDirectories(data.resolve("files/2026"));
    Files.writeString(data.resolve("files/2026/été.txt"), "bogolan");
  }

  private void refused(String sentence) {
    var ended = Forked.toguna("restore", file, "--data", target);
    assertThat(ended.err()).startsWith("toguna: " + file).contains(sentence);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(target).doesNotExist();
  }

  @Test
  void whatWasSavedComesBack() {
    var saved = Forked.toguna("backup", "--data", data, "--out", file, "--json");
    assertThat(saved.out()).startsWith("{\"file\":").contains("\"files\":2", "\"sha256\":\"");
    assertThat(Forked.toguna("restore", file, "--data", target).code()).isZero();
    assertThat(target.resolve("files/2026/été.txt")).hasContent("bogolan");
    assertThat(Forked.toguna("check", "--data", target).code()).isZero();
  }

  @Test
  void aBackupTakenWhileItIsWrittenToIsWhole() {
    var stop = new AtomicBoolean();
    var written = new AtomicInteger();
    try (var db = Databases.sqlite(data, News.none())) {
      var writer =
          Thread.ofVirtual()
              .start(() -> {
                while (!stop.get()) {
                  db.run(unit -> {
                    unit.sql().execute("insert into test_note values (1)");
                    unit.sql().execute("insert into test_note values (2)");
                  });
                  written.incrementAndGet();
                }
              });
      Backup.write(data, file);
      stop.set(true);
      writer.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    restore();
    try (var db = Databases.sqlite(target, News.none())) {
      int rows = db.read(sql -> sql.fetchCount(DSL.table("test_note")));
      assertThat(rows).isEven().isLessThanOrEqualTo(2 * written.get());
    }
  }

  private void restore() {
    try (var backup = Restore.of(file)) {
      Files.createDirectories(target);
      backup.into(target);
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Test
  void aFileCutShortIsRefused() throws IOException {
    Backup.write(data, file);
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 300));
    refused("damaged or no backup");
  }

  @Test
  void aFileWithOneWrongByteIsRefused() throws IOException {
    Backup.write(data, file);
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 1;
    Files.write(file, bytes);
    refused("damaged");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    refused("is not there");
  }

  @Test
  void aFileThatLeadsOutOfTheFolderIsRefused() throws IOException {
    for (String name : new String[] {"../outside", "files/../../outside", "/tmp/outside"}) {
      pack(Map.of("toguna.sqlite", "x", name, "x"));
      refused("its list of sums is wrong");
    }
    assertThat(elsewhere.resolve("outside")).doesNotExist();
  }

  @Test
  void aFileWithoutADatabaseIsRefused() throws IOException {
    pack(Map.of("files/a", "x"));
    refused("its list of sums is wrong");
  }

  @Test
  void aDatabaseThatIsNoneIsRefusedThoughItsSumIsRight() throws IOException {
    pack(Map.of("toguna.sqlite", "no database ".repeat(400)));
    Files.createDirectories(target);
    try (var backup = Restore.of(file)) {
      assertThatThrownBy(() -> backup.into(target))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("its database is not whole");
    }
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void aFileThatWouldGrowBeyondMeasureIsRefused() throws IOException {
    pack(Map.of("toguna.sqlite", "\0".repeat(1 << 20)), 300);
    refused("grow beyond measure");
  }

  /// A ZIP whose list of sums is right.
  private void pack(Map<String, String> files) throws IOException {
    pack(files, 1);
  }

  /// Each file's text so many times over.
  private void pack(Map<String, String> files, int times) throws IOException {
    var sums = new LinkedHashMap<String, String>();
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        var bytes = each.getValue().getBytes(StandardCharsets.UTF_8);
        var copy = elsewhere.resolve("copy");
        try (var out = Files.newOutputStream(copy)) {
          for (int i = 0; i < times; i++) {
            zip.write(bytes);
            out.write(bytes);
          }
        }
        sums.put(each.getKey(), Sums.of(copy));
      }
      zip.putNextEntry(new ZipEntry(Sums.NAME));
      zip.write(Sums.write(sums).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    Backup.write(data, file);
    Files.createDirectories(target.resolve("files"));
    try (var backup = Restore.of(file)) {
      assertThatThrownBy(() -> backup.into(target)).hasMessageContaining("is not empty");
    }
    assertThat(target.resolve("toguna.sqlite")).doesNotExist();
  }

  @Test
  void aRestoreCutShortIsSimplyDoneAgain() throws IOException {
    Backup.write(data, file);
    Files.createDirectories(target.resolve("restoring/files"));
    Files.createDirectories(target.resolve("files"));
    Files.writeString(target.resolve("files/half"), "half");
    restore();
    assertThat(target.resolve("files/half")).doesNotExist();
    assertThat(target.resolve("files/2026/été.txt")).hasContent("bogolan");
    assertThat(target.resolve("restoring")).doesNotExist();
  }

  @Test
  void theListOfSumsIsOneThatShaToolsRead() throws IOException {
    Backup.write(data, file);
    try (var zip = new ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry(Sums.NAME))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .allMatch(line -> line.matches("[0-9a-f]{64}  .+"));
    }
  }
}
