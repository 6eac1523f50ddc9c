package org.toguna.kit.base;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP archive of texts whose bytes are the same for the same content: stored, not compressed, so
/// that no version of a library changes one, and of no moment. What is checked by its SHA-256 can
/// be packed in it.
public final class StoredZip {
  /// Before any clock: ZIP knows no earlier moment.
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StoredZip() {}

  /// Of these texts under their names, in their order, in UTF-8.
  public static byte[] of(SequencedMap<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        var content = file.getValue().getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(entry(file.getKey(), content));
        zip.write(content);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(ALWAYS);
    return entry;
  }
}
