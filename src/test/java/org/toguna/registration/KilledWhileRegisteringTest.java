package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.REGISTRATION;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.News;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

/// The server is killed twice while a crowd registers for twenty places.
class KilledWhileRegisteringTest {
  private static final int BEFORE_THE_KILL = 60;

  private final Path folder = TestDb.folder();
  private final Random moment = new Random(20400129);

  @Test
  @Timeout(300)
  void whoWasToldOfAPlaceHasItWhoWasToldToWaitIsInLineAndNoPlaceIsGivenTwice() throws Exception {
    var told = new HashMap<UUID, String>();
    for (int kill = 1; kill <= 2; kill++) {
      // Other phones each time: whoever wrote and was not answered is in the database.
      var process = Forked.start(HallServed.class, folder, kill * 100_000);
      untilKilled(process, told);
      assertThat(told).hasSizeGreaterThanOrEqualTo(kill * BEFORE_THE_KILL);
      var kept = kept();
      assertThat(kept).as("after kill " + kill).containsAllEntriesOf(told);
      assertThat(kept.values()).filteredOn("CONFIRMED"::equals).hasSize(20);
    }
    var check = Forked.toguna("check", "--data", folder);
    assertThat(check.code()).as(check.out() + check.err()).isZero();
  }

  private void untilKilled(Process process, Map<UUID, String> told) throws IOException {
    int enough = told.size() + BEFORE_THE_KILL + moment.nextInt(40);
    var out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      var words = line.split(" ");
      if (words[0].equals("REGISTERED") && words.length == 3) {
        told.put(UUID.fromString(words[1]), words[2]);
      }
      if (told.size() == enough) {
        process.toHandle().destroyForcibly();
      }
    }
  }

  private Map<UUID, String> kept() {
    try (var db = Databases.sqlite(folder, News.none())) {
      return db.read(sql -> {
        var edition = Editions.ofNumber(sql, 9).orElseThrow().id();
        return sql
            .selectFrom(REGISTRATION)
            .where(REGISTRATION.EDITION_ID.eq(edition))
            .fetch(Registration::of)
            .stream()
            .collect(Collectors.toMap(one -> one.person().value(), one -> one.state().name()));
      });
    }
  }
}
