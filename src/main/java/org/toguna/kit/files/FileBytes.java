package org.toguna.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;

/// The files folder. Bytes are on disk before a row names them and stay an hour after the last row
/// is gone, so that a power cut, a second node or a backup being made never finds a row without its
/// bytes. Each copy lies at a place of its own: two nodes never write or delete the same one.
@Component
class FileBytes {
  private final Path root;
  private final long reserve;

  /// `reserve` bytes of the disk are left to the database.
  FileBytes(
      @Value("${toguna.data:./data}") Path data,
      @Value("${toguna.files.reserve:67108864}") long reserve) {
    this.root = data.resolve("files");
    this.reserve = reserve;
  }

  /// Bytes that are on disk: SHA-256 in hexadecimal, place, length.
  public record Landed(String hash, String place, long size) {}

  /// Writes at most `most` bytes to a place of their own. A sender who breaks off leaves what came
  /// so far.
  Landed land(InputStream from, long most) throws NoRoom {
    var place = Codes.next(26);
    var path = fresh(place);
    try {
      Files.createDirectories(folder(path));
      if (Files.getFileStore(root).getUsableSpace() < reserve + Math.min(most, 1 << 20)) {
        throw new NoRoom("the disk is full but for the database's reserve");
      }
      var landed = write(from, path, place, most);
      sync(folder(path));
      return landed;
    } catch (IOException refused) {
      discard(path);
      throw refused instanceof NoRoom full ? full : new NoRoom(refused);
    }
  }

  private static Landed write(InputStream from, Path path, String place, long most)
      throws IOException {
    var digest = sha256();
    long size = 0;
    try (var channel =
            FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
      var buffer = new byte[65_536];
      for (int read = next(from, buffer, most); read > 0; read = next(from, buffer, most - size)) {
        out.write(buffer, 0, read);
        size += read;
      }
      channel.force(true);
    }
    return new Landed(HexFormat.of().formatHex(digest.digest()), place, size);
  }

  private static int next(InputStream from, byte[] buffer, long left) {
    try {
      return left <= 0 ? -1 : from.read(buffer, 0, (int) Math.min(buffer.length, left));
    } catch (IOException brokenOff) {
      return -1;
    }
  }

  /// Puts landed bytes under their hash, for good.
  void settle(Landed landed) throws NoRoom {
    try {
      var target = path(landed.hash(), landed.place());
      Files.createDirectories(folder(target));
      Files.move(fresh(landed.place()), target, StandardCopyOption.ATOMIC_MOVE);
      sync(folder(target));
    } catch (IOException refused) {
      throw new NoRoom(refused);
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Where a piece, or what has no row yet, lies.
  Path fresh(String place) {
    return root.resolve("new").resolve(place);
  }

  Path path(String hash, String place) {
    return root.resolve(hash.substring(0, 2)).resolve(hash + "-" + place);
  }

  void discard(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException later) {
      // No row names it: the next sweep takes it.
      return;
    }
  }

  /// Counts the hour until the sweep from now on.
  void lastSeen(Path path, Instant now) {
    try {
      Files.setLastModifiedTime(path, FileTime.from(now));
    } catch (IOException gone) {
      return;
    }
  }

  /// Deletes what no row names and was last written before `before`; answers how many.
  int sweep(Set<String> places, Instant before) throws IOException {
    if (!Files.isDirectory(root)) {
      return 0;
    }
    int swept = 0;
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var name = String.valueOf(file.getFileName());
        if (!places.contains(name.substring(name.indexOf('-') + 1)) && isOlder(file, before)) {
          Files.deleteIfExists(file);
          swept++;
        }
      }
    }
    return swept;
  }

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException sweptByAnotherNode) {
      return false;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
