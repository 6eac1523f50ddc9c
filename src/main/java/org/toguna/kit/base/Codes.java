package org.toguna.kit.base;

import java.security.SecureRandom;
import java.util.Locale;

/// Public codes that nobody can guess: Crockford's base 32 without I, L, O, U, so that they can be
/// read aloud.
public final class Codes {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  /// A code of `length` characters, five random bits each.
  public static String next(int length) {
    // Asked for at once: each question costs the same, however little it asks for.
    var random = new byte[length];
    RANDOM.nextBytes(random);
    var code = new StringBuilder(length);
    for (byte one : random) {
      code.append(ALPHABET.charAt(one & 31));
    }
    return code.toString();
  }

  /// A code as somebody typed or said it: capitals, spaces and dashes do not matter, I and L are 1,
  /// O is 0.
  public static String typed(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}]", "")
        .replace('i', '1')
        .replace('l', '1')
        .replace('o', '0');
  }

  /// A code of `length` characters out of a keyed fingerprint in hexadecimal: the same for the
  /// same.
  public static String of(String fingerprint, int length) {
    var code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int eight = Integer.parseInt(fingerprint, 2 * i, 2 * i + 2, 16);
      code.append(ALPHABET.charAt(eight % ALPHABET.length()));
    }
    return code.toString();
  }

  /// A number of exactly `digits` digits, as sent in a message.
  public static String digits(int digits) {
    var code = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      code.append((char) ('0' + RANDOM.nextInt(10)));
    }
    return code.toString();
  }
}
