package org.toguna.badge;

/// A colour as organisers choose it, `#rrggbb`.
record Colour(String hex) {
  static final String FORM = "#[0-9a-f]{6}";
  static final Colour WHITE = new Colour("#ffffff");
  static final Colour BLACK = new Colour("#000000");

  /// What text of ordinary size needs (WCAG 2.2, 1.4.3).
  private static final double READABLE = 4.5;

  Colour {
    if (!hex.matches(FORM)) {
      throw new IllegalArgumentException("No colour: " + hex);
    }
  }

  /// White on dark colours, black on light ones: whichever is the more readable on this one.
  Colour ink() {
    return contrast(WHITE) > contrast(BLACK) ? WHITE : BLACK;
  }

  boolean carries(Colour text) {
    return contrast(text) >= READABLE;
  }

  /// From 1 to 21 (WCAG 2.2).
  double contrast(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  private double luminance() {
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  }

  private double part(int at) {
    double value = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
