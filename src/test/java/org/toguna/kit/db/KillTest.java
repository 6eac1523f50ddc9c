package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

/// A process under load is killed fifty times at any moment: whatever it said is kept, is kept;
/// nothing is kept by halves.
class KillTest {
  private static final int KILLS = 50;

  private final Path folder = TestDb.folder();
  private final Random moment = new Random(20260129);
  private final Set<String> said = new HashSet<>();

  @Test
  @Timeout(900)
  void noBookingThatWasSaidIsLostAndNoneIsKeptByHalves() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      int before = said.size();
      bookAndBeKilled(kill * 1_000_000);
      assertThat(said.size()).as("bookings said before the kill").isGreaterThan(before);
      try (var db = Databases.sqlite(folder, News.none())) {
        assertThat(db.read(KillTest::kept)).containsAll(said);
        assertThat(db.read(KillTest::halves)).isZero();
        assertThat(db.read(new WholeFile()::brokenBy)).isEmpty();
      }
    }
    System.out.println("KillTest: " + KILLS + " kills, " + said.size() + " bookings said and kept");
  }

  private void bookAndBeKilled(int first) throws IOException, InterruptedException {
    var process = Forked.start(Clerk.class, folder, first);
    var heard = process.getInputStream();
    int started = heard.read();
    var rest = CompletableFuture.supplyAsync(() -> all(heard));
    Thread.sleep(moment.nextInt(250));
    // Through its handle: what it said before stays readable.
    process.toHandle().destroyForcibly();
    process.waitFor();
    var text = (char) started + rest.join();
    // What comes after the last line's end was not said in full.
    text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(said::add);
  }

  private static String all(InputStream heard) {
    try (heard) {
      return new String(heard.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    }
  }

  private static Set<String> kept(DSLContext sql) {
    return sql.fetch("select person, number from test_booking").stream()
        .map(row -> row.get(0) + " " + row.get(1))
        .collect(Collectors.toSet());
  }

  private static int halves(DSLContext sql) {
    return sql.fetch(
            """
            select s.person from test_sum s
            where s.bookings <> (select count(*) from test_booking b where b.person = s.person)
            union select person from test_booking where person not in (select person from test_sum)
            """)
        .size();
  }
}
