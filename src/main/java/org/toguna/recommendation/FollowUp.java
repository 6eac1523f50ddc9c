package org.toguna.recommendation;

/// How far a recommendation has come.
enum FollowUp {
  /// Adopted; nothing has been published about it yet.
  AWAITED("off", "◇"),
  UNDER_WAY("mod", "◆"),
  DONE("on", "◆"),
  DROPPED("ko", "✕");

  private final String look;
  private final String glyph;

  FollowUp(String look, String glyph) {
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
    return "recommendation.followup." + name();
  }
}
