package org.toguna.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.PUBLICLOG_HEAD;
import static org.toguna.tables.Tables.SCORING_SHEET;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.News;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

/// The server is killed while sheets are sealed, between a seal and its receipt.
class KilledWhileSealingTest {
  private static final int BEFORE_THE_KILL = 20;

  @Test
  @Timeout(300)
  void everySealThatWasAnsweredIsThereWithItsEntryAndNoneWithout() throws Exception {
    var folder = TestDb.folder();
    var process = Forked.start(SheetsServed.class, folder);
    var answered = answeredUntilKilled(process);
    assertThat(answered).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
    try (var db = Databases.sqlite(folder, News.none())) {
      var sealed =
          db.read(sql ->
              sql.select(SCORING_SHEET.ID)
                  .from(SCORING_SHEET)
                  .where(SCORING_SHEET.SEALED_AT.isNotNull())
                  .fetchSet(SCORING_SHEET.ID));
      assertThat(sealed).containsAll(answered);
      // An entry for each seal and one for the round's rule and the rule book: none hangs alone.
      long entries = db.<Long>read(sql -> sql.fetchSingle(PUBLICLOG_HEAD).getSize());
      assertThat(entries).isEqualTo(sealed.size() + 2);
    }
    var check = Forked.toguna("check", "--data", folder);
    assertThat(check.code()).as(check.out() + check.err()).isZero();
  }

  private static Set<UUID> answeredUntilKilled(Process process) throws IOException {
    var answered = new HashSet<UUID>();
    var out = process.inputReader(StandardCharsets.UTF_8);
    int more = new Random(20260110).nextInt(10);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("SEALED ")) {
        answered.add(UUID.fromString(line.substring("SEALED ".length())));
      }
      if (answered.size() == BEFORE_THE_KILL + more) {
        process.toHandle().destroyForcibly();
      }
    }
    return answered;
  }
}
