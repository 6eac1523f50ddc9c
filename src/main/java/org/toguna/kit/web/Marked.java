package org.toguna.kit.web;

/// Something whose state is shown by a colour and a sign, never by the colour alone.
public interface Marked {
  Mark mark();

  default String look() {
    return mark().look();
  }

  default String glyph() {
    return mark().glyph();
  }

  /// How a state looks: the name of its colour in the style sheet, and its sign.
  enum Mark {
    ON("on", "◆"),
    OFF("off", "◇"),
    /// Something moves.
    MOVING("mod", "◆"),
    /// Something is awaited.
    AWAITED("mod", "◇"),
    CHANGED("mod", "△"),
    KO("ko", "✕");

    private final String look;
    private final String glyph;

    Mark(String look, String glyph) {
      this.look = look;
      this.glyph = glyph;
    }

    String look() {
      return look;
    }

    String glyph() {
      return glyph;
    }
  }
}
