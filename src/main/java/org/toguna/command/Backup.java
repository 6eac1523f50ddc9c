package org.toguna.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.Snapshot;

/// A backup: one ZIP of a consistent copy of the database, the files and the keys, and a list of
/// their SHA-256 sums that a restore checks before it writes anything in place.
record Backup(int files, String hash) {
  private static final String SUMS = "SHA256SUMS";

  /// Folders and files beside the database that an installation cannot do without.
  private static final List<String> BESIDE = List.of("files", "keys");

  static Backup write(Path data, Path out) {
    var part = out.resolveSibling(out.getFileName() + ".part");
    var copy = out.resolveSibling(out.getFileName() + ".sqlite");
    try {
      Snapshot.of(Databases.file(data), copy);
      int files = zip(data, copy, part);
      Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
      return new Backup(files, sum(out));
    } catch (IOException refused) {
      throw new BadInput(out + ": cannot be written; check the space and the rights", refused);
    } finally {
      discard(part);
      discard(copy);
    }
  }

  private static int zip(Path data, Path database, Path part) throws IOException {
    var sums = new LinkedHashMap<String, String>();
    try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
      put(zip, "toguna.sqlite", database, sums);
      for (String name : BESIDE) {
        var root = data.resolve(name);
        if (Files.exists(root)) {
          try (var found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
              put(zip, data.relativize(file).toString().replace('\\', '/'), file, sums);
            }
          }
        }
      }
      zip.putNextEntry(new ZipEntry(SUMS));
      var lines = new StringBuilder();
      sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
      zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return sums.size();
  }

  private static void put(ZipOutputStream zip, String name, Path file, Map<String, String> sums)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    sums.put(name, copy(file, zip));
    zip.closeEntry();
  }

  /// Restores into an empty folder: everything is unpacked and checked beside it first.
  static Backup restore(Path file, Path data) {
    var aside = data.resolve("restoring");
    try (var zip = new ZipFile(file.toFile())) {
      if (Files.exists(Databases.file(data))) {
        throw new BadInput(data + ": holds an installation already; name an empty folder");
      }
      var sums = sums(zip, file);
      for (var entry : sums.entrySet()) {
        unpack(zip, file, entry.getKey(), entry.getValue(), aside);
      }
      sound(aside.resolve("toguna.sqlite"), file);
      for (String name : List.of("toguna.sqlite", "files", "keys")) {
        if (Files.exists(aside.resolve(name))) {
          Files.move(aside.resolve(name), data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
      }
      Files.delete(aside);
      return new Backup(sums.size(), sum(file));
    } catch (ZipException damaged) {
      throw new BadInput(file + ": damaged or no backup; take another copy", damaged);
    } catch (IOException unreadable) {
      throw new BadInput(
          file + ": cannot be restored (" + unreadable.getMessage() + ")", unreadable);
    }
  }

  private static Map<String, String> sums(ZipFile zip, Path file) throws IOException {
    var entry = zip.getEntry(SUMS);
    if (entry == null) {
      throw new BadInput(file + ": no toguna backup; its list of sums is missing");
    }
    var sums = new LinkedHashMap<String, String>();
    try (var in = zip.getInputStream(entry)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .forEach(line -> {
            if (line.length() > 66) {
              sums.put(line.substring(66), line.substring(0, 64));
            }
          });
    }
    return sums;
  }

  private static void unpack(ZipFile zip, Path file, String name, String sum, Path aside)
      throws IOException {
    var target = aside.resolve(name).normalize();
    var entry = zip.getEntry(name);
    if (entry == null || !target.startsWith(aside.normalize())) {
      throw new BadInput(file + ": damaged; " + name + " is missing or leads elsewhere");
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    try (var in = zip.getInputStream(entry);
        var out = Files.newOutputStream(target)) {
      var digest = digest();
      new DigestInputStream(in, digest).transferTo(out);
      if (!HexFormat.of().formatHex(digest.digest()).equals(sum)) {
        throw new BadInput(file + ": damaged; " + name + " is not what was saved");
      }
    }
  }

  /// Asks SQLite itself whether the database is whole.
  private static void sound(Path database, Path file) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        var answer = statement.executeQuery("pragma integrity_check")) {
      if (!answer.next() || !"ok".equals(answer.getString(1))) {
        throw new BadInput(file + ": damaged; its database is not whole");
      }
    } catch (SQLException broken) {
      throw new BadInput(file + ": damaged; its database cannot be read", broken);
    }
  }

  private static String sum(Path file) throws IOException {
    return copy(file, OutputStream.nullOutputStream());
  }

  private static String copy(Path from, OutputStream to) throws IOException {
    var digest = digest();
    try (var in = new DigestInputStream(Files.newInputStream(from), digest)) {
      in.transferTo(to);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static void discard(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stays) {
      System.err.println("toguna: " + file + " could not be removed; it can be deleted by hand");
    }
  }
}
