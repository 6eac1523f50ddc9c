package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.News;
import org.toguna.tables.Tables;
import org.toguna.testing.TestDb;

/// Whoever is being served when the server is told to stop is served to the end.
class GracefulStopTest {
  @Test
  void aRequestAndItsWriteAreFinishedFirst() throws Exception {
    var folder = TestDb.folder();
    var process = started(folder);
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      var port = after(out, "READY ");
      var answer =
          HttpClient.newHttpClient()
              .sendAsync(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/lent")).build(),
                  HttpResponse.BodyHandlers.ofString());
      after(out, "ASKED");
      process.destroy();
      assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("fini");
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    try (var db = Databases.sqlite(folder, News.none())) {
      assertThat(db.<Integer>read(sql -> sql.fetchCount(Tables.FORM_ONCE))).isEqualTo(1);
    }
  }

  private static Process started(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "org.toguna.command.SlowToguna",
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String after(BufferedReader out, String start) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new AssertionError("the server ended before it said « " + start + "»");
  }
}
