package org.toguna.registration;

/// What a category answers to somebody who comes now.
enum Openness {
  OPEN("on", "◆"),
  /// Whoever comes now stands in line.
  FULL("mod", "◆"),
  COMING("off", "◇"),
  OVER("off", "◇");

  private final String look;
  private final String glyph;

  Openness(String look, String glyph) {
    this.look = look;
    this.glyph = glyph;
  }

  String look() {
    return look;
  }

  String glyph() {
    return glyph;
  }

  String key() {
    return "registration.openness." + name();
  }

  boolean takes() {
    return this == OPEN || this == FULL;
  }
}
