package org.toguna.badge;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// A badge: eight random bytes, so that no id can be guessed from another.
public record BadgeId(Long value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static BadgeId next() {
    return new BadgeId(RANDOM.nextLong());
  }

  /// Reads what [#toString] wrote.
  public static Optional<BadgeId> of(String text) {
    return text.matches("[0-9a-f]{16}")
        ? Optional.of(new BadgeId(HexFormat.fromHexDigitsToLong(text)))
        : Optional.empty();
  }

  /// Sixteen hexadecimal digits.
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(value);
  }
}
