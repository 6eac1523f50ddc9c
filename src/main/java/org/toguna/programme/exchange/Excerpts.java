package org.toguna.programme.exchange;

/// Short pieces of a file, fit to be printed in a report: one line, a length that can be read.
final class Excerpts {
  private static final int LONGEST = 80;

  private Excerpts() {}

  static String quote(String text) {
    var start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    var line = Lines.one(start);
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /// The line of the text with this number, from 1; empty where there is none.
  static String line(String text, int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return "";
      }
    }
    int end = text.indexOf('\n', start);
    return quote(
        text.substring(start, Math.min(end < 0 ? text.length() : end, start + 4 * LONGEST)));
  }
}
