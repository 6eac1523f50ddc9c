package org.toguna.kit.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// Text drawn as outlines, for N'Ko. Its letters join, Unicode has no joined forms of them as it
/// has for Arabic, and the PDF library does not apply a font's own rules: the JDK does, by
/// HarfBuzz. What is drawn cannot be searched or read out, so the page gives the text as the
/// figure's `alt`.
public final class Outlines {
  private static final float SIZE = 100;

  private Outlines() {}

  /// Whether the text is in a script that must be drawn to be joined.
  public static boolean needed(String text) {
    return text.codePoints().anyMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.NKO);
  }

  /// The text in one bold line, in reading direction; nothing where it holds no sign, or this
  /// machine lacks what the JDK needs for drawing letters.
  public static Optional<Figure.Drawn> of(String text, Color ink) {
    return text.isBlank() ? Optional.empty() : Letters.BOLD.map(font -> drawn(text, font, ink));
  }

  private static Figure.Drawn drawn(String text, Font font, Color ink) {
    var layout = new TextLayout(text, font, new FontRenderContext(null, true, true));
    var base = AffineTransform.getTranslateInstance(0, layout.getAscent());
    return new Figure.Drawn(
        layout.getOutline(base),
        layout.getAdvance(),
        (double) layout.getAscent() + layout.getDescent(),
        ink);
  }

  private static final class Letters {
    static final Optional<Font> BOLD = load();

    private static Optional<Font> load() {
      try (var file = new ClassPathResource(Press.FONTS + "DejaVuSans-Bold.ttf").getInputStream()) {
        return Optional.of(Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE));
      } catch (IOException | FontFormatException missing) {
        throw new IllegalStateException(missing);
      } catch (LinkageError | InternalError | RuntimeException noFontsHere) {
        return Optional.empty();
      }
    }
  }
}
