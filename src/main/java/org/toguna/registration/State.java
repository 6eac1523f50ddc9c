package org.toguna.registration;

/// How far a registration is.
public enum State {
  /// An organiser decides; no place is kept meanwhile.
  PENDING("mod", "◇"),
  /// In line for a place.
  WAITING("mod", "◇"),
  /// A place is kept for the person until a deadline.
  OFFERED("mod", "◆"),
  CONFIRMED("on", "◆"),
  /// The deadline passed: the place went to the next in line.
  LAPSED("off", "◇"),
  REFUSED("ko", "✕");

  private final String look;
  private final String glyph;

  State(String look, String glyph) {
    this.look = look;
    this.glyph = glyph;
  }

  public String look() {
    return look;
  }

  public String glyph() {
    return glyph;
  }

  public String key() {
    return "registration.state." + name();
  }
}
