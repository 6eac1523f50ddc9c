package org.toguna.badge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// The seven bytes of a code that tie it to a name: the first 56 bits of HMAC-SHA-256, under the
/// name key that goes with the signing key, of the badge's id (8 bytes) and the plain form of the
/// name in UTF-8.
///
/// Keyed, so that whoever finds a badge's code cannot try names against it; with the id, so that
/// two badges of one person do not show that they are. Gates are handed the name key, never the
/// public. The plain form drops what is often corrected: accents and vowel signs, capitals,
/// hyphens, and the order of the words. The check says that a code was cut out and put beside
/// another name; it is a hint to look at a paper of the person's and never refuses, since a name
/// corrected further than that no longer fits it while the badge stays good.
final class NameCheck {
  private NameCheck() {}

  static long of(SecretKey key, BadgeId badge, String name) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(badge.value()).array());
      var sum = mac.doFinal(plain(name).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(sum).getLong() >>> 8;
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// « Traoré, Awa » and « awa traore » are one.
  static String plain(String name) {
    var letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return Arrays.stream(letters.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
