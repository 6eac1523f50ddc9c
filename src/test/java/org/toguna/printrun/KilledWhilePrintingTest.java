package org.toguna.printrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.JOB;
import static org.toguna.tables.Tables.PRINTRUN_PART;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.News;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

/// The server is killed while it prints 330 badges; the next start goes on where it was.
class KilledWhilePrintingTest {
  private final Path folder = TestDb.folder();

  @Test
  @Timeout(300)
  void theRunGoesOnAndPartsThatWereMadeAreNotMadeAgain() throws Exception {
    var process = Forked.start(RunServed.class, folder);
    untilMade(process, 1);
    var before = madeAt();
    assertThat(before).as("killed in the middle").hasSizeBetween(1, 3);
    aMinutePasses();
    untilMade(Forked.start(RunServed.class, folder), 4);
    assertThat(madeAt()).containsAllEntriesOf(before).hasSize(4);
    assertThat(pages()).as("eight to a page").containsExactly(13, 13, 13, 4);
    var check = Forked.toguna("check", "--data", folder);
    assertThat(check.code()).as(check.out() + check.err()).isZero();
  }

  private static void untilMade(Process process, int parts) throws IOException {
    var out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals("MADE " + parts)) {
        process.toHandle().destroyForcibly();
      }
    }
  }

  private Map<Integer, Instant> madeAt() {
    try (var db = Databases.sqlite(folder, News.none())) {
      return Map.copyOf(
          db.read(sql ->
              sql.selectFrom(PRINTRUN_PART)
                  .where(PRINTRUN_PART.MADE_AT.isNotNull())
                  .fetchMap(PRINTRUN_PART.NUMBER, PRINTRUN_PART.MADE_AT)));
    }
  }

  /// What the dead process held is free again.
  private void aMinutePasses() {
    try (var db = Databases.sqlite(folder, News.none())) {
      db.run(unit ->
          unit.sql()
              .update(JOB)
              .set(JOB.HELD_UNTIL_AT, Instant.now().minus(Duration.ofSeconds(1)))
              .where(JOB.HELD_UNTIL_AT.isNotNull())
              .execute());
    }
  }

  private List<Integer> pages() throws IOException {
    try (var db = Databases.sqlite(folder, News.none())) {
      var parts =
          db.read(sql ->
              sql.selectFrom(PRINTRUN_PART).orderBy(PRINTRUN_PART.NUMBER).fetch(PRINTRUN_PART.PDF));
      var pages = new ArrayList<Integer>();
      for (byte[] part : parts) {
        try (var pdf = Loader.loadPDF(part)) {
          pages.add(pdf.getNumberOfPages());
        }
      }
      return pages;
    }
  }
}
