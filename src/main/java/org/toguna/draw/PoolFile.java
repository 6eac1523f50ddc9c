package org.toguna.draw;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.toguna.kit.base.BadInput;

/// The pool of a draw: UTF-8, one entry a line, in the order of the file. What could be read in two
/// ways is refused: an empty line, an entry twice, a space at an end of a line.
public final class PoolFile {
  private static final String MARK = "\ufeff";

  private PoolFile() {}

  /// The entries in NFC.
  ///
  /// @throws BadInput with the line and the mend
  public static List<String> read(byte[] bytes, String called) {
    var text = text(bytes, called);
    var lines = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    Map<String, Integer> seen = new HashMap<>();
    var pool = new ArrayList<String>();
    for (String line : lines.lines().toList()) {
      int at = pool.size() + 1;
      var entry = Objects.requireNonNull(Normalizer.normalize(line, Normalizer.Form.NFC));
      if (entry.isBlank()) {
        throw bad(called, at, "is empty; delete it");
      }
      if (!entry.equals(entry.strip())) {
        throw bad(called, at, "begins or ends with a space; delete it");
      }
      var before = seen.putIfAbsent(entry, at);
      if (before != null) {
        throw bad(
            called, at, "« %s » stands on line %d already; keep one".formatted(entry, before));
      }
      if (at > PublicDraw.MOST_ENTRIES) {
        throw bad(called, at, "is one more than the 65,536 a draw can have; draw in parts");
      }
      pool.add(entry);
    }
    if (pool.isEmpty()) {
      throw new BadInput(called + ", line 1: nothing to draw from; write one entry a line");
    }
    return List.copyOf(pool);
  }

  private static String text(byte[] bytes, String called) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      int line = 1;
      for (int i = 0; i < validUpTo(bytes); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new BadInput(
          "%s, line %d: is not UTF-8; save the file as UTF-8".formatted(called, line), broken);
    }
  }

  /// Where the bytes cease to be UTF-8.
  private static int validUpTo(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
    return in.position();
  }

  private static BadInput bad(String called, int line, String what) {
    return new BadInput("%s, line %d: %s".formatted(called, line, what));
  }
}
