package org.toguna.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The list of SHA-256 sums in a backup, as `sha256sum -c` reads it: one line a file.
final class Sums {
  static final String NAME = "SHA256SUMS";

  /// What an installation consists of, and nothing else: no name leads out of the folder.
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64})  (toguna\\.sqlite|(?:files|keys)(?:/[^/\\\\\\x00]+)+)");

  private Sums() {}

  /// Nothing if a line is no sum of a file that belongs to an installation.
  static Optional<Map<String, String>> read(String text) {
    var sums = new LinkedHashMap<String, String>();
    for (String line : text.lines().toList()) {
      var sum = LINE.matcher(line);
      if (!sum.matches() || (sum.group(2) + "/").contains("/../") || line.contains("/./")) {
        return Optional.empty();
      }
      sums.put(sum.group(2), sum.group(1));
    }
    return sums.containsKey("toguna.sqlite") ? Optional.of(sums) : Optional.empty();
  }

  static String write(Map<String, String> sums) {
    var lines = new StringBuilder();
    sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    return lines.toString();
  }

  static String of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE, Progress.none());
    }
  }

  /// Copies what is there, but not more than `most` bytes, and answers its sum.
  static String copy(InputStream in, OutputStream out, long most, Progress progress)
      throws IOException {
    var digest = sha256();
    var piece = new byte[1 << 16];
    long left = most;
    for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
      left -= got;
      if (left < 0) {
        throw new IOException("more than it says");
      }
      digest.update(piece, 0, got);
      out.write(piece, 0, got);
      progress.more(got);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
