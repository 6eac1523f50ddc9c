package org.toguna.kit.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What a file is by its first bytes; its name and what the browser says of it count for nothing.
enum FileKind {
  JPEG("image/jpeg", "jpg", "ffd8ff", 0, ""),
  PNG("image/png", "png", "89504e470d0a1a0a", 0, ""),
  WEBP("image/webp", "webp", "52494646", 8, "57454250"),
  PDF("application/pdf", "pdf", "255044462d", 0, ""),
  /// What telephones film: « ftyp » after the length of the first box.
  MP4("video/mp4", "mp4", "", 4, "66747970"),
  WEBM("video/webm", "webm", "1a45dfa3", 0, "");

  /// How many bytes [#of] wants to see.
  static final int HEAD = 1024;

  private final String contentType;
  private final String ending;
  private final String start;
  private final int later;
  private final String then;

  FileKind(String contentType, String ending, String start, int later, String then) {
    this.contentType = contentType;
    this.ending = ending;
    this.start = start;
    this.later = later;
    this.then = then;
  }

  public String contentType() {
    return contentType;
  }

  /// What the name of such a file ends in, without the dot.
  public String ending() {
    return ending;
  }

  public boolean isPicture() {
    return contentType.startsWith("image/");
  }

  static Optional<FileKind> of(byte[] head) {
    return Arrays.stream(values())
        .filter(kind -> has(head, 0, kind.start) && has(head, kind.later, kind.then))
        .findFirst();
  }

  private static boolean has(byte[] head, int at, String hex) {
    int end = at + hex.length() / 2;
    return head.length >= end && HexFormat.of().formatHex(head, at, end).equals(hex);
  }

  /// A drawing in SVG may hold scripts: it is refused with words of its own.
  static boolean looksLikeSvg(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).contains("<svg");
  }
}
