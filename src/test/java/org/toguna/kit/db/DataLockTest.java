package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;

@Timeout(60)
class DataLockTest {
  private final Path folder = TestDb.folder();

  /// Says whether it got the lock, and keeps it until its input ends.
  static final class Taker {
    private Taker() {}

    public static void main(String[] args) throws IOException {
      var lock = DataLock.take(Path.of(args[0]));
      System.out.println(lock.isPresent() ? "mine" : "taken");
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private String otherProcess() throws IOException {
    var process = Forked.start(Taker.class, folder);
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      return String.valueOf(out.readLine());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aSecondProcessIsKeptOut() throws IOException {
    try (var mine = DataLock.take(folder).orElseThrow()) {
      assertThat(mine).isNotNull();
      assertThat(otherProcess()).isEqualTo("taken");
    }
  }

  @Test
  void askingTwiceHereDoesNotLetAnotherProcessIn() throws IOException {
    try (var mine = DataLock.take(folder).orElseThrow()) {
      assertThat(mine).isNotNull();
      assertThat(DataLock.take(folder)).isEmpty();
      assertThat(otherProcess()).isEqualTo("taken");
    }
  }

  @Test
  void theLockEndsWithTheProcessThatHeldIt() throws IOException, InterruptedException {
    var process = Forked.start(Taker.class, folder);
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("mine");
      assertThat(DataLock.take(folder)).isEmpty();
      process.destroyForcibly().waitFor();
    }
    try (var mine = DataLock.take(folder).orElseThrow()) {
      assertThat(mine).isNotNull();
    }
  }
}
