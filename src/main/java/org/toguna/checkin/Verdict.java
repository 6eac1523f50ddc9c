package org.toguna.checkin;

/// What a look at a badge came to: the same on the server and in the app, which is told this list.
enum Verdict {
  ENTER(Tone.GO, "ok"),
  LEAVE(Tone.GO, "out"),
  ALREADY_INSIDE(Tone.CARE, "twice"),
  FULL(Tone.CARE, "full"),
  /// The badge is good from a later day on.
  NOT_YET(Tone.CARE, "clock"),
  /// Its days are over, or do not hold this one.
  WRONG_DAY(Tone.STOP, "cal"),
  WRONG_ZONE(Tone.STOP, "place"),
  REVOKED(Tone.STOP, "no"),
  /// Forged, of another edition, or no badge at all.
  UNKNOWN(Tone.STOP, "ask");

  /// What it looks and sounds like; never the colour alone.
  enum Tone {
    GO,
    CARE,
    STOP
  }

  private final Tone tone;
  private final String glyph;

  Verdict(Tone tone, String glyph) {
    this.tone = tone;
    this.glyph = glyph;
  }

  boolean letsThrough() {
    return tone == Tone.GO;
  }

  Tone tone() {
    return tone;
  }

  String glyph() {
    return glyph;
  }

  String key() {
    return "checkin.verdict." + name();
  }
}
