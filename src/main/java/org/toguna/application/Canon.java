package org.toguna.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.toguna.contest.Call;
import org.toguna.kit.base.Lang;
import org.toguna.kit.files.Document;

/// The canonical text of a dossier: UTF-8, line feeds, one field a line in the alphabetical order
/// of its names within each piece, further lines of a value indented by two spaces; of a document
/// its name, its length in bytes and its own SHA-256. The receipt's hash is this text's: whoever
/// has it computes it with `sha256sum`.
final class Canon {
  private Canon() {}

  /// Which dossier, in which version, handed in when, and by whom.
  record Heading(Application application, int version, Instant at, String candidate) {}

  static String text(Call call, Heading heading, Content content, Map<String, Document> documents) {
    var text = new StringBuilder("toguna dossier 1\n");
    line(text, "numero", heading.application().shownNumber());
    line(text, "version", "" + heading.version());
    line(text, "depose", utc(heading.at()));
    line(text, "concours", call.name().in(Lang.FR));
    line(text, "reglement", call.version() + " " + call.sha256());
    line(text, "candidat", heading.candidate());
    for (Piece piece : Piece.values()) {
      text.append('\n').append('[').append(piece.slug()).append("]\n");
      fields(piece, content, documents).forEach((name, value) -> line(text, name, value));
    }
    return text.toString();
  }

  private static Map<String, String> fields(
      Piece piece, Content content, Map<String, Document> documents) {
    var fields = new TreeMap<>(content.of(piece));
    if (piece == Piece.DOCUMENTS) {
      documents.forEach((slot, document) ->
          fields.put(slot, document.name() + ", " + document.size() + ", " + document.sha256()));
    }
    return fields;
  }

  private static void line(StringBuilder text, String name, String value) {
    var lines = value.lines().collect(Collectors.joining("\n  "));
    text.append(name).append(": ").append(lines).append('\n');
  }

  /// To the second, such as `2025-12-21T23:59:59Z`.
  static String utc(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// In small hexadecimal letters.
  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
