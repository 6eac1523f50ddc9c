package org.toguna.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.Snapshot;

/// A backup: one ZIP of a consistent copy of the database, the files and the keys, and a list of
/// their SHA-256 sums that a restore checks before it writes anything in place.
record Backup(String file, int files, String sha256) {
  /// Folders beside the database that an installation cannot do without.
  static final List<String> BESIDE = List.of("files", "keys");

  static Backup write(Path data, Path out) {
    var part = out.resolveSibling(out.getFileName() + ".part");
    var copy = out.resolveSibling(out.getFileName() + ".sqlite");
    try {
      Files.deleteIfExists(copy);
      Snapshot.of(Databases.file(data), copy);
      int files = zip(data, copy, part);
      try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
      return new Backup(out.toString(), files, Sums.of(out));
    } catch (IOException refused) {
      throw new BadInput(out + ": cannot be written; check the space and the rights", refused);
    } finally {
      discard(part);
      discard(copy);
    }
  }

  private static int zip(Path data, Path database, Path part) throws IOException {
    var found = new LinkedHashMap<String, Path>();
    found.put("toguna.sqlite", database);
    for (String folder : BESIDE) {
      for (Path file : filesIn(data.resolve(folder))) {
        found.put(data.relativize(file).toString().replace('\\', '/'), file);
      }
    }
    var progress = Progress.of("backup", size(found));
    var sums = new LinkedHashMap<String, String>();
    try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
      for (var file : found.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        try (var in = Files.newInputStream(file.getValue())) {
          sums.put(file.getKey(), Sums.copy(in, zip, Long.MAX_VALUE, progress));
        }
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(Sums.NAME));
      zip.write(Sums.write(sums).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    progress.end();
    return sums.size();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private static long size(Map<String, Path> files) throws IOException {
    long size = 0;
    for (Path file : files.values()) {
      size += Files.size(file);
    }
    return size;
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      System.err.println("toguna: " + file + " could not be removed; it can be deleted by hand");
    }
  }
}
