package org.toguna.programme.exchange;

import java.util.regex.Pattern;

/// Text as every format can carry it: no characters that XML forbids, `\n` between lines, no blank
/// edges. Applying it twice changes nothing, so that a text survives export and import as it is.
final class Lines {
  private static final Pattern BREAK = Pattern.compile("[\n\r\u0085\u2028\u2029]");

  private Lines() {}

  /// One line: every run of blanks and breaks becomes one space.
  static String one(String text) {
    var out = new StringBuilder(text.length());
    var gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || isBreak(c)) {
        gap = true;
      } else if (isAllowed(c)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.appendCodePoint(c);
      }
    }
    return out.chars().allMatch(Character::isSpaceChar) ? "" : out.toString();
  }

  /// Paragraphs: at most one empty line between them, no blanks at the end of lines.
  static String many(String text) {
    var out = new StringBuilder(text.length());
    var breaks = 0;
    for (String line : BREAK.split(text.replace("\r\n", "\n"), -1)) {
      var kept = trimEnd(allowed(line));
      if (kept.isEmpty()) {
        breaks++;
      } else {
        if (!out.isEmpty()) {
          out.append(breaks > 0 ? "\n\n" : "\n");
        }
        out.append(out.isEmpty() ? trimStart(kept) : kept);
        breaks = 0;
      }
    }
    return out.toString();
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /// The characters of XML 1.0, without the tabulators and breaks that are treated apart and
  /// without the control characters that it allows but discourages.
  static boolean isAllowed(int c) {
    return (c >= 0x20 && c < 0x7f)
        || (c >= 0xa0 && c < 0xd800 && !isBreak(c))
        || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff)
        || (c >= 0x10000 && c <= 0x10ffff);
  }

  static boolean hasForbidden(String text) {
    return text.codePoints().anyMatch(c -> !isAllowed(c) && c != '\t' && !isBreak(c));
  }

  static boolean hasBreak(String text) {
    return text.chars().anyMatch(Lines::isBreak);
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static String allowed(String line) {
    var out = new StringBuilder(line.length());
    line.codePoints().filter(c -> isAllowed(c) || c == '\t').forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String trimEnd(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return line.substring(0, end);
  }

  private static String trimStart(String line) {
    int start = 0;
    while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
      start++;
    }
    return line.substring(start);
  }
}
