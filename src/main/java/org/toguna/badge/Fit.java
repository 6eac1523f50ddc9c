package org.toguna.badge;

/// How large letters may be for a text to fit its place, by the width that letters have at most on
/// average; what is too long even then breaks inside words.
final class Fit {
  private static final double MM = 25.4 / 72;
  private static final int SMALLEST = 6;
  private static final double LINE = 1.16;

  /// Bold letters of DejaVu, capitals among them, in parts of their height.
  private static final double LETTER = 0.69;

  private Fit() {}

  /// In points.
  static int size(String text, Paper.Box box) {
    int size = box.largest();
    while (size > SMALLEST && !fits(text, box, size)) {
      size--;
    }
    return size;
  }

  private static boolean fits(String text, Paper.Box box, int size) {
    int perLine = (int) (box.width() / (size * MM * LETTER));
    int lines = (int) (box.height() / (size * MM * LINE));
    int line = 1;
    int used = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      int length = word.codePointCount(0, word.length());
      if (length > perLine) {
        return false;
      }
      if (used > 0 && used + 1 + length > perLine) {
        line++;
        used = length;
      } else {
        used += length + (used > 0 ? 1 : 0);
      }
    }
    return line <= lines;
  }
}
