package org.toguna.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.toguna.Toguna;

/// A process of its own with the class path of the tests: for what only a process can show, such as
/// its exit code, its locks or its sudden end.
public final class Forked {
  private Forked() {}

  /// What a command said and how it ended.
  public record Ended(int code, String out, String err) {}

  public static Process start(Class<?> main, Object... arguments) {
    return start(Map.of(), main, arguments);
  }

  private static Process start(Map<String, String> environment, Class<?> main, Object... args) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("TOGUNA_"));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /// Runs `toguna` with these arguments to its end.
  public static Ended toguna(Object... arguments) {
    return togunaWith(Map.of(), arguments);
  }

  public static Ended togunaWith(Map<String, String> environment, Object... arguments) {
    var process = start(environment, Toguna.class, arguments);
    var err = CompletableFuture.supplyAsync(() -> all(process.errorReader(StandardCharsets.UTF_8)));
    var out =
        all(
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    try {
      return new Ended(process.waitFor(), out, err.join());
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      throw new IllegalStateException(stopped);
    }
  }

  private static String all(BufferedReader reader) {
    try (reader) {
      return reader.readAllAsString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
