package org.toguna.invitation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.toguna.kit.base.Codes;

/// Ten signs of Crockford's base 32 (50 bits): short enough for a card, too many to be guessed.
record Code(String value) {
  private static final int SIGNS = 10;
  private static final Pattern SOUND = Pattern.compile("[0-9a-hjkmnp-tv-z]{" + SIGNS + "}");

  Code {
    if (!SOUND.matcher(value).matches()) {
      throw new IllegalArgumentException("No code");
    }
  }

  static Code next() {
    return new Code(Codes.next(SIGNS));
  }

  /// What somebody typed, with the signs that are taken for others put right; nothing if it can be
  /// no code.
  static Optional<Code> typed(String text) {
    var plain =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('i', '1')
            .replace('l', '1')
            .replace('o', '0');
    return SOUND.matcher(plain).matches() ? Optional.of(new Code(plain)) : Optional.empty();
  }

  /// In two groups, as it is read aloud.
  @Override
  public String toString() {
    var large = value.toUpperCase(Locale.ROOT);
    return large.substring(0, SIGNS / 2) + '-' + large.substring(SIGNS / 2);
  }
}
