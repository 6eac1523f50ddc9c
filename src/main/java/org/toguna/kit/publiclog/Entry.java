package org.toguna.kit.publiclog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a leaf says: « 1 ballot 2026-01-30T10:15:00Z 9f86…08 », its version first, the moment to
/// the second, the digest in hexadecimal.
record Entry(Kind kind, Instant at, String digest) {
  private static final Pattern TEXT =
      Pattern.compile("1 ([a-z]+) (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ) ([0-9a-f]{64})");

  Entry {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("A digest has 32 bytes");
    }
  }

  static Entry of(Kind kind, Instant at, byte[] digest) {
    return new Entry(kind, at.truncatedTo(ChronoUnit.SECONDS), HexFormat.of().formatHex(digest));
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    return "1 %s %s %s".formatted(kind.word(), at, digest);
  }

  static Entry read(byte[] bytes) {
    var text = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
    if (!text.matches()) {
      throw new IllegalStateException("An entry of the public journal cannot be read");
    }
    var kind = Kind.valueOf(text.group(1).toUpperCase(Locale.ROOT));
    return new Entry(kind, Instant.parse(text.group(2)), text.group(3));
  }
}
