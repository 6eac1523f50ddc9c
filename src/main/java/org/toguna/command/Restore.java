package org.toguna.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.toguna.kit.base.BadInput;

/// A backup on its way back: read to its end and compared with its sums before anything is written;
/// the database is put in its place last, so that a restore cut short can simply be done again.
final class Restore implements AutoCloseable {
  /// A list of sums of some hundred thousand files.
  private static final int MOST_SUMS = 32 << 20;

  /// A database shrinks to a tenth or so; what would grow more than this is made to fill a disk.
  private static final int MOST_GROWTH = 200;

  private static final long HARMLESS = 256L << 20;

  private final Path file;
  private final ZipFile zip;
  private final Map<String, String> sums;

  private Restore(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    this.sums = sums();
  }

  /// A backup that is whole, by its sums.
  static Restore of(Path file) {
    try {
      var zip = new ZipFile(file.toFile());
      try {
        var restore = new Restore(file, zip);
        restore.verify();
        return restore;
      } catch (IOException | RuntimeException refused) {
        zip.close();
        throw refused;
      }
    } catch (NoSuchFileException missing) {
      throw new BadInput(file + ": is not there; name the backup's file", missing);
    } catch (IOException | IllegalArgumentException broken) {
      throw new BadInput(file + ": damaged or no backup; take another copy", broken);
    }
  }

  private Map<String, String> sums() throws IOException {
    var entry = zip.getEntry(Sums.NAME);
    if (entry == null) {
      throw new BadInput(file + ": no toguna backup; its list of sums is missing");
    }
    try (var in = zip.getInputStream(entry)) {
      var text = new String(in.readNBytes(MOST_SUMS), StandardCharsets.UTF_8);
      return Sums.read(text)
          .orElseThrow(() -> new BadInput(file + ": no toguna backup; its list of sums is wrong"));
    }
  }

  private void verify() throws IOException {
    if (zip.size() != sums.size() + 1) {
      throw new BadInput(file + ": damaged; it holds other files than its list says");
    }
    long size = size();
    if (size > HARMLESS && size / MOST_GROWTH > Files.size(file)) {
      throw new BadInput(file + ": no toguna backup; it would grow beyond measure");
    }
    var progress = Progress.of("checking the backup", size);
    for (String name : sums.keySet()) {
      copy(name, OutputStream.nullOutputStream(), progress);
    }
    progress.end();
  }

  private long size() {
    long size = 0;
    for (String name : sums.keySet()) {
      var entry = zip.getEntry(name);
      if (entry == null || entry.getSize() < 0) {
        throw new BadInput(file + ": damaged; " + name + " is missing");
      }
      size += entry.getSize();
    }
    return size;
  }

  private void copy(String name, OutputStream out, Progress progress) throws IOException {
    var entry = Objects.requireNonNull(zip.getEntry(name));
    try (var in = zip.getInputStream(entry)) {
      if (!Sums.copy(in, out, entry.getSize(), progress).equals(sums.get(name))) {
        throw new BadInput(file + ": damaged; " + name + " is not what was saved");
      }
    }
  }

  /// Writes it into a folder that is empty, or that a restore cut short has left.
  Backup into(Path data) {
    var aside = data.resolve("restoring");
    try {
      RestoreFolder.empty(data, aside);
      unpack(aside);
      sound(aside.resolve("toguna.sqlite"));
      for (String name : Backup.BESIDE) {
        if (Files.exists(aside.resolve(name))) {
          Files.move(aside.resolve(name), data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
      }
      var database = data.resolve("toguna.sqlite");
      Files.move(aside.resolve("toguna.sqlite"), database, StandardCopyOption.ATOMIC_MOVE);
      RestoreFolder.delete(aside);
      return new Backup(file.toString(), sums.size(), Sums.of(file));
    } catch (IOException refused) {
      throw new BadInput(data + ": cannot be written; check the space and the rights", refused);
    }
  }

  private void unpack(Path aside) throws IOException {
    var progress = Progress.of("restore", size());
    for (String name : sums.keySet()) {
      var target = aside.resolve(name);
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      try (var channel =
          FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        copy(name, Channels.newOutputStream(channel), progress);
        channel.force(true);
      }
    }
    progress.end();
  }

  /// Asks SQLite itself whether the database is whole.
  private void sound(Path database) throws IOException {
    boolean whole;
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        var answer = statement.executeQuery("pragma integrity_check")) {
      whole = answer.next() && "ok".equals(answer.getString(1));
    } catch (SQLException broken) {
      whole = false;
    }
    if (!whole) {
      RestoreFolder.delete(Objects.requireNonNull(database.getParent()));
      throw new BadInput(file + ": damaged; its database is not whole");
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException readAnyway) {
      return;
    }
  }
}
