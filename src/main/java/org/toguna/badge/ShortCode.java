package org.toguna.badge;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// The code under the picture, to be read aloud: eight random signs of Crockford's base 32 (40
/// bits) and one that checks them (modulo 37). The check finds any one wrong sign, and any two
/// different signs that changed places, the check itself included: 37 is a prime above 32, and none
/// of the first seven powers of 32 is 1 or −1 modulo 37. Codes whose check would be one of `* ~ $ =
/// U` are drawn again: those are hard to say.
public record ShortCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SIGNS = 8;
  private static final int MODULUS = 37;
  private static final SecureRandom RANDOM = new SecureRandom();

  public ShortCode {
    if (!sound(value)) {
      throw new IllegalArgumentException("No short code: " + value);
    }
  }

  public static ShortCode next() {
    while (true) {
      var code = new StringBuilder(SIGNS + 1);
      for (int i = 0; i < SIGNS; i++) {
        code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
      }
      int check = check(code);
      if (check < ALPHABET.length()) {
        return new ShortCode(code.append(ALPHABET.charAt(check)).toString());
      }
    }
  }

  /// The code as somebody typed or said it: small letters, spaces and dashes do not matter, I and L
  /// are 1, O is 0. Nothing if it cannot be one.
  public static Optional<ShortCode> typed(String text) {
    var plain =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('I', '1')
            .replace('L', '1')
            .replace('O', '0');
    return sound(plain) ? Optional.of(new ShortCode(plain)) : Optional.empty();
  }

  private static boolean sound(String text) {
    return text.length() == SIGNS + 1
        && text.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
        && ALPHABET.indexOf(text.charAt(SIGNS)) == check(text);
  }

  private static int check(CharSequence text) {
    int rest = 0;
    for (int i = 0; i < SIGNS; i++) {
      rest = (rest * ALPHABET.length() + ALPHABET.indexOf(text.charAt(i))) % MODULUS;
    }
    return rest;
  }

  /// In three groups: « K7DP-2M9Q-X ».
  @Override
  public String toString() {
    return value.substring(0, 4) + '-' + value.substring(4, SIGNS) + '-' + value.substring(SIGNS);
  }
}
