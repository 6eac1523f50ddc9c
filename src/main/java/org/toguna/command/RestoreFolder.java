package org.toguna.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.toguna.kit.base.BadInput;

/// The folder a restore writes into.
final class RestoreFolder {
  private RestoreFolder() {}

  /// Empties what a restore cut short has left, known by its folder `restoring`; refuses anything
  /// else but the lock.
  static void empty(Path data, Path aside) throws IOException {
    var may = new HashSet<>(Set.of("toguna.lock", "restoring"));
    boolean cutShort = Files.exists(aside) && !Files.exists(data.resolve("toguna.sqlite"));
    if (cutShort) {
      may.addAll(Backup.BESIDE);
    }
    try (var there = Files.list(data)) {
      if (!there.allMatch(path -> may.contains(path.getFileName().toString()))) {
        throw new BadInput(data + ": is not empty; name an empty folder");
      }
    }
    if (cutShort) {
      for (String name : Backup.BESIDE) {
        delete(data.resolve(name));
      }
      delete(aside);
    }
    Files.createDirectory(aside);
  }

  static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (var found = Files.walk(root)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
