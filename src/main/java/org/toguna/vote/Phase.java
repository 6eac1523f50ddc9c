package org.toguna.vote;

/// What a vote is for those who look at it now: its state and its two hours together.
enum Phase {
  DRAFT("mod", "▷"),
  COMING("mod", "◷"),
  OPEN("ok", "●"),
  OVER("mod", "■"),
  COUNTED("ok", "✓");

  private final String look;
  private final String glyph;

  Phase(String look, String glyph) {
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
    return "vote.phase." + name();
  }
}
