package org.toguna.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.CHECKIN_SCAN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.News;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

/// A gate was without network for a morning and hands in its scans; the server is killed twice
/// while it does.
class KilledWhileUploadingTest {
  private static final int BATCH = 20;
  private static final int BATCHES_BEFORE_THE_KILL = 4;

  private final Path folder = TestDb.folder();
  private final Random moment = new Random(20260129);
  private final List<Map<String, Object>> scans = new ArrayList<>();
  private final Set<UUID> acknowledged = new HashSet<>();
  private String token = "";

  private record Served(Process process, Phone phone) {}

  @Test
  @Timeout(300)
  void everyScanThatWasAcknowledgedIsThereAndNoneIsCountedTwice() throws Exception {
    for (int kill = 0; kill < 2; kill++) {
      var served = start();
      sendUntilKilled(served);
      assertThat(acknowledged).hasSizeBetween(1, scans.size() - 1);
      assertThat(kept()).as("after kill " + kill).containsAll(acknowledged).doesNotHaveDuplicates();
    }
    var served = start();
    for (int from = 0; from < scans.size(); from += BATCH) {
      send(served.phone(), from);
    }
    kill(served.process());
    assertThat(acknowledged).hasSize(scans.size());
    assertThat(kept()).containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(inside()).as("half of them went out again").isEqualTo(GatesServed.BADGES / 2);
    var check = Forked.toguna("check", "--data", folder);
    assertThat(check.code()).as(check.out() + check.err()).isZero();
  }

  private Served start() throws IOException {
    var process = Forked.start(GatesServed.class, folder);
    var out = process.inputReader(StandardCharsets.UTF_8);
    var badges = new ArrayList<String>();
    var gate = "";
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      var told = line.substring(line.indexOf(' ') + 1);
      switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
        case "GATE" -> gate = told;
        case "TOKEN" -> token = told;
        case "BADGE" -> badges.add(told);
        case "READY" -> {
          if (!badges.isEmpty()) {
            note(UUID.fromString(gate), badges);
          }
          Cicb.CLOCK.set(Instant.now());
          return new Served(process, Phone.nobodys("http://localhost:" + told).with(token));
        }
        default -> {}
      }
    }
    throw new AssertionError("The server ended before it was ready");
  }

  /// Everybody goes in; every second one goes out again later.
  private void note(UUID gate, List<String> badges) {
    var morning = Instant.now().minus(Duration.ofHours(3));
    for (int i = 0; i < badges.size(); i++) {
      scans.add(scan(gate, badges.get(i), "ENTER", morning.plusSeconds(i)));
    }
    for (int i = 0; i < badges.size(); i += 2) {
      scans.add(scan(gate, badges.get(i), "LEAVE", morning.plusSeconds(3_600 + i)));
    }
  }

  private static Map<String, Object> scan(UUID gate, String badge, String said, Instant at) {
    var scan = new HashMap<String, Object>();
    scan.put("id", UUID.randomUUID());
    scan.put("gate", gate);
    scan.put("text", badge);
    scan.put("way", said.equals("LEAVE") ? "OUT" : "IN");
    scan.put("clock", at.toEpochMilli());
    scan.put("said", said);
    scan.put("online", false);
    scan.put("list", "abc");
    scan.put("listAt", at.minusSeconds(600).toEpochMilli());
    scan.put("keys", "1");
    return scan;
  }

  /// From the first scan on each time, as a phone does that lost its answers.
  private void sendUntilKilled(Served served) throws InterruptedException {
    try {
      for (int from = 0; from < scans.size(); from += BATCH) {
        if (from == BATCHES_BEFORE_THE_KILL * BATCH) {
          int wait = moment.nextInt(20);
          Thread.startVirtualThread(() -> killAfter(served.process(), wait));
        }
        send(served.phone(), from);
      }
    } catch (UncheckedIOException cutOff) {
      served.process().waitFor();
      return;
    }
    throw new AssertionError("All was sent before the kill");
  }

  private void send(Phone phone, int from) {
    var some = scans.subList(from, Math.min(from + BATCH, scans.size()));
    var acks = phone.hand(some);
    for (int i = 0; i < some.size(); i++) {
      assertThat(acks.get(i).path("took").asBoolean(false)).isTrue();
      if (some.get(i).get("id") instanceof UUID id) {
        acknowledged.add(id);
      }
    }
  }

  private static void killAfter(Process process, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    process.toHandle().destroyForcibly();
  }

  private static void kill(Process process) throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  private List<UUID> kept() {
    try (var db = Databases.sqlite(folder, News.none())) {
      return db.read(sql -> sql.select(CHECKIN_SCAN.ID).from(CHECKIN_SCAN).fetch(CHECKIN_SCAN.ID));
    }
  }

  private int inside() {
    try (var db = Databases.sqlite(folder, News.none())) {
      return db.read(sql -> {
        var edition = Editions.ofNumber(sql, 3).orElseThrow().id();
        return Spot.inside(sql, edition).getOrDefault(Place.HALL.key(), 0);
      });
    }
  }
}
