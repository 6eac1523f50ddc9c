package org.toguna.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.toguna.programme.exchange.ScheduleReading.Read;
import org.toguna.programme.exchange.ScheduleReading.Refused;

/// Files that the tests read: those that lie beside the project, if they do, and small ones.
final class Files {
  private static final Path SHARED = Path.of("..", "shared", "data");

  private Files() {}

  static Path shared(String name) {
    var path = SHARED.resolve(name);
    assumeTrue(java.nio.file.Files.exists(path), () -> "skipped: " + path + " is not there");
    return path;
  }

  static byte[] bytes(String name) {
    try {
      return java.nio.file.Files.readAllBytes(shared("schedules/" + name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ScheduleReading read(String name) {
    return ScheduleReader.read(bytes(name), name);
  }

  static ScheduleReading readText(String text) {
    return ScheduleReader.read(text.getBytes(StandardCharsets.UTF_8), "fichier");
  }

  static Read accepted(ScheduleReading reading) {
    assertThat(reading).isInstanceOf(Read.class);
    return (Read) reading;
  }

  static Finding refusal(ScheduleReading reading) {
    assertThat(reading).isInstanceOf(Refused.class);
    return reading.findings().getLast();
  }

  static List<Remark> repairs(ScheduleReading reading) {
    return reading.findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.REPAIRED)
        .map(Finding::remark)
        .toList();
  }
}
