package org.toguna.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/// Where and how thoroughly is measured.
///
/// @param folder on the disk that is measured; each benchmark works in a new folder under it
/// @param tiny only long enough to see that it works; its figures mean nothing
/// @param demonstration loads the demonstration's editions
public record Ground(Path folder, boolean tiny, Consumer<ApplicationContext> demonstration) {

  /// Milliseconds of one round.
  long round(long full) {
    return tiny ? 60 : full;
  }

  int times(int full) {
    return tiny ? 1 : full;
  }

  /// A new folder, gone when the work in it is done.
  <T> T inFolder(Work<T> work) throws Exception {
    Files.createDirectories(folder);
    var made = Files.createTempDirectory(folder, "bench");
    try {
      return work.in(made);
    } finally {
      delete(made);
    }
  }

  /// What is done in a folder.
  interface Work<T> {
    T in(Path folder) throws Exception;
  }

  private static void delete(Path root) throws IOException {
    try (var found = Files.walk(root)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
