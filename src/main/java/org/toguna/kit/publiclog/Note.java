package org.toguna.kit.publiclog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A text and who signed it (C2SP signed-note).
///
/// @param text with its last line's end
record Note(String text, List<Signature> signatures) {
  private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");
  private static final int ID_BYTES = 4;

  /// One line under the text.
  record Signature(String name, int keyId, byte[] bytes) {
    String line() {
      var both = ByteBuffer.allocate(ID_BYTES + bytes.length).putInt(keyId).put(bytes).array();
      return "— " + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
    }
  }

  String whole() {
    var whole = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> whole.append(signature.line()));
    return whole.toString();
  }

  /// Of a file's content; nothing where it is no note.
  static Optional<Note> read(String whole) {
    int end = whole.lastIndexOf("\n\n");
    if (end < 0 || !whole.endsWith("\n") || CONTROL.matcher(whole).find()) {
      return Optional.empty();
    }
    var signatures = new ArrayList<Signature>();
    for (String line : whole.substring(end + 2).lines().toList()) {
      var signature = signature(line);
      if (signature.isEmpty()) {
        return Optional.empty();
      }
      signatures.add(signature.get());
    }
    return signatures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(whole.substring(0, end + 1), List.copyOf(signatures)));
  }

  private static Optional<Signature> signature(String line) {
    var found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(found.group(2)));
      if (bytes.remaining() <= ID_BYTES) {
        return Optional.empty();
      }
      int id = bytes.getInt();
      var rest = new byte[bytes.remaining()];
      bytes.get(rest);
      return Optional.of(new Signature(found.group(1), id, rest));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
