package org.toguna.kit.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at a PDF without opening it: whole from its first line to its last, nothing else hung
/// before or behind, no program and no other file inside, nothing that unpacks without end. What
/// hides deeper is why a document is only ever handed out as a download, under rules in which
/// nothing of it runs.
final class PdfLook {
  private static final String END = "%%EOF";
  private static final String WHERE = "startxref";

  /// An archive is found by its last record, up to this many bytes before the end.
  private static final int TAIL = 66_000;

  private static final String ARCHIVE_END = "PK\u0005\u0006";
  private static final List<String> PAGES =
      List.of("<html", "<script", "<svg", "<!doctype", "<?php");

  /// Long enough never to stand in packed bytes by chance.
  private static final List<String> ACTIVE =
      List.of(
          "/JavaScript", "/EmbeddedFile", "/RichMedia", "/Launch", "/SubmitForm", "/ImportData");

  private PdfLook() {}

  /// Why it is not taken; nothing if it may be. The bytes are those of a purpose's limit at most.
  static Optional<Refusal> refusal(Incoming incoming) throws IOException {
    byte[] pdf;
    try (var in = incoming.bytes().getInputStream()) {
      pdf = in.readAllBytes();
    }
    var bytes = new String(pdf, StandardCharsets.ISO_8859_1);
    var tail = bytes.substring(Math.max(0, bytes.length() - TAIL));
    var head = bytes.substring(0, Math.min(FileKind.HEAD, bytes.length())).toLowerCase(Locale.ROOT);
    if (tail.contains(ARCHIVE_END) || any(PAGES.stream(), head)) {
      return Optional.of(Refusal.MIXED);
    }
    int end = tail.lastIndexOf(END);
    if (end < 0 || !tail.substring(0, end).contains(WHERE)) {
      return Optional.of(Refusal.BROKEN);
    }
    if (!tail.substring(end + END.length()).replace('\0', ' ').isBlank()) {
      return Optional.of(Refusal.MIXED);
    }
    if (any(ACTIVE.stream(), bytes)) {
      return Optional.of(Refusal.ACTIVE);
    }
    return PdfSwelling.isTooMuch(pdf) ? Optional.of(Refusal.SWELLS) : Optional.empty();
  }

  private static boolean any(Stream<String> words, String text) {
    return words.anyMatch(text::contains);
  }
}
