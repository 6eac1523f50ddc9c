package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.db.DataLock;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.News;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

/// The command line as whoever types it meets it: its exit code and its one sentence.
class CommandsTest {
  private final Path data = TestDb.folder();

  @BeforeEach
  void installation() {
    Databases.sqlite(data, News.none()).close();
  }

  private static void refused(Forked.Ended ended, String sentence) {
    assertThat(ended.err()).startsWith("toguna: ").contains(sentence).doesNotContain("\tat ");
    assertThat(ended.err().strip().lines()).hasSize(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void aSecondProcessOnTheSameFolderIsRefused() throws IOException {
    try (var server = DataLock.take(data).orElseThrow()) {
      assertThat(server).isNotNull();
      refused(
          Forked.toguna("serve", "--data", data, "--port", "0"),
          "another toguna is using this data folder");
    }
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws IOException {
    var file = Files.writeString(data.resolve("file"), "text");
    refused(Forked.toguna("serve", "--data", file, "--port", "0"), "cannot be written");
  }

  @Test
  void aDatabaseThatIsNoneIsRefusedAndLeftAsItIs() throws IOException {
    var database = Databases.file(data);
    Files.writeString(database, "no database at all ".repeat(500));
    refused(Forked.toguna("serve", "--data", data, "--port", "0"), "is damaged or no database");
    refused(Forked.toguna("check", "--data", data), "is damaged or no database");
    assertThat(database).content().startsWith("no database at all");
  }

  @Test
  void aDatabaseOfANewerTogunaIsRefused() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Databases.file(data));
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into flyway_schema_history
          select installed_rank + 1000, '99999', 'of tomorrow', type, 'V99999__tomorrow.sql', 1,
            installed_by, installed_on, 1, true
          from flyway_schema_history order by installed_rank desc limit 1
          """);
    }
    refused(
        Forked.toguna("serve", "--data", data, "--port", "0"), "made by a newer Toguna; run that");
  }

  @Test
  void aPostgresServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
    var ended =
        Forked.togunaWith(
            Map.of("TOGUNA_DATABASE_URL", "jdbc:postgresql://localhost:8159/x?password=hush"),
            "check",
            "--data",
            data);
    refused(ended, "check TOGUNA_DATABASE_URL");
    assertThat(ended.err()).doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "fly", "serve --port many", "backup", "import", "restore", "check --x"})
  void wrongUsageIsOneSentence(String line) {
    var arguments = line.isEmpty() ? new Object[0] : (Object[]) line.split(" ");
    refused(Forked.toguna(arguments), "--help");
  }

  @Test
  void aPortThatIsNoneIsRefused() {
    refused(Forked.toguna("serve", "--data", data, "--port", "70000"), "from 0 to 65535");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "import",
        "import edition",
        "export",
        "backup",
        "restore",
        "check",
        "jury",
        "jury assign",
        "draw",
        "jury calibrate",
        "journal verify",
        "bench"
      })
  void everyVerbExplainsItself(String verb) {
    var ended = Forked.toguna((Object[]) (verb + " --help").split(" "));
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("Usage: toguna " + verb);
  }

  @Test
  void checkAnswersAProgramInJson() {
    var ended = Forked.toguna("check", "--data", data, "--json");
    assertThat(ended.out()).startsWith("{\"asked\":").endsWith("\"broken\":[]}\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void anImportAnswersAProgramInJsonAndTwiceIsAsGoodAsOnce() throws IOException {
    var file =
        Files.writeString(
            data.resolve("edition.yaml"),
            """
            edition:
              number: 3
              name: Semaine du numérique
              fiscalYear: 2025
              dates: { from: 2026-01-29, to: 2026-01-31 }
              published: true
              current: true
              venue: { name: Centre, shortName: CICB, city: Bamako, country: ML }
            """);
    for (int time = 1; time <= 2; time++) {
      var ended = Forked.toguna("import", "edition", file, "--data", data, "--json");
      assertThat(ended.err()).isEmpty();
      assertThat(ended.out()).isEqualTo("{\"edition\":3}\n");
    }
  }

  @Test
  void aFolderWithoutAnInstallationIsNamed() {
    refused(Forked.toguna("check", "--data", TestDb.folder()), "no installation here");
  }
}
