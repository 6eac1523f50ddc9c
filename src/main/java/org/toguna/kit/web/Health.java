package org.toguna.kit.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Pulse;

/// Whether this node can serve: asked by whoever sends it visitors, and by whoever restarts it.
@Component
class Health {
  /// Below this a database soon refuses to write.
  private static final long LEAST_BYTES = 100L << 20;

  /// The database is asked at most this often, however often the question comes.
  private static final long ONE_SECOND = 1_000_000_000;

  private final ApplicationAvailability availability;
  private final Db db;
  private final Path data;
  private volatile Answered last = new Answered(0, Map.of());

  Health(ApplicationAvailability availability, Db db, @Value("${toguna.data:./data}") Path data) {
    this.availability = availability;
    this.db = db;
    this.data = data;
  }

  private record Answered(long at, Map<String, Boolean> checks) {}

  boolean isAlive() {
    return availability.getLivenessState() == LivenessState.CORRECT && isWriterAlive();
  }

  boolean isReady() {
    return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
        && !checks().containsValue(false);
  }

  /// Each thing that serving needs, and whether it is there.
  Map<String, Boolean> checks() {
    var known = last;
    long now = System.nanoTime();
    if (known.checks().isEmpty() || now - known.at() > ONE_SECOND) {
      var checks = new LinkedHashMap<String, Boolean>();
      checks.put("disk", hasSpace());
      checks.put("database", isAnswering());
      checks.put("writer", isWriterAlive());
      known = new Answered(now, checks);
      last = known;
    }
    return known.checks();
  }

  private boolean hasSpace() {
    try {
      return !Files.exists(data) || Files.getFileStore(data).getUsableSpace() >= LEAST_BYTES;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private boolean isAnswering() {
    try {
      return db.read(sql -> sql.selectOne().fetch().size()) == 1;
    } catch (RuntimeException unreachable) {
      return false;
    }
  }

  private boolean isWriterAlive() {
    return db.pulse().map(Pulse::isAlive).orElse(true);
  }
}
