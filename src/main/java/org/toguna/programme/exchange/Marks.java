package org.toguna.programme.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Guids, ids, slugs, codes and acronyms: how they look, and how a missing one is derived from what
/// is there, so that reading the same file twice gives the same marks.
final class Marks {
  /// 2⁵³ − 1: beyond it, readers of JSON in a browser lose digits.
  static final long LARGEST_ID = 9_007_199_254_740_991L;

  private static final UUID OURS = UUID.fromString("7f1d6d5e-52a5-5c0e-9d0c-6a1b6f0f4c11");
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ID = Pattern.compile("[+]?0{0,20}([1-9][0-9]{0,15})");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9_-]+[a-z0-9]");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]+");
  private static final Pattern ACRONYM = Pattern.compile("[a-z0-9_-]{4,}");
  private static final Pattern ACRONYM_IN_JSON =
      Pattern.compile("[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?");
  private static final int LONGEST_SLUG = 80;

  private Marks() {}

  static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  static boolean isAcronym(String text) {
    return ACRONYM.matcher(text).matches();
  }

  static boolean isAcronymInJson(String text) {
    return ACRONYM_IN_JSON.matcher(text).matches();
  }

  static Optional<UUID> guid(String text) {
    return GUID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  static Optional<Long> id(String text) {
    var digits = ID.matcher(text);
    return digits.matches()
        ? Optional.of(Long.parseLong(digits.group(1))).filter(id -> id <= LARGEST_ID)
        : Optional.empty();
  }

  /// A name-based guid (RFC 9562, version 5) under a namespace of our own.
  static UUID derivedGuid(String name) {
    try {
      var sha = MessageDigest.getInstance("SHA-1");
      sha.update(bytes(OURS.getMostSignificantBits()));
      sha.update(bytes(OURS.getLeastSignificantBits()));
      var hash = sha.digest(name.getBytes(StandardCharsets.UTF_8));
      return new UUID(
          (long64(hash, 0) & ~0xf000L) | 0x5000L,
          (long64(hash, 8) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-1", impossible);
    }
  }

  /// An id from a guid, above the range in which systems number their talks by hand.
  static long derivedId(UUID guid) {
    return (guid.getMostSignificantBits() >>> 33) + 1_000_000_000L;
  }

  static String derivedAcronym(String text) {
    var words = ascii(text, '_');
    var cut = words.substring(0, Math.min(words.length(), 40));
    return isAcronymInJson(cut) ? cut : "event_" + (cut.isEmpty() ? "0" : cut);
  }

  static String derivedSlug(String acronym, long id, String title) {
    var whole = ascii(acronym, '_') + "-" + id + "-" + ascii(title, '-');
    var cut = whole.substring(0, Math.min(whole.length(), LONGEST_SLUG)).replaceAll("-+$", "");
    return whole.endsWith("-") || !isSlug(cut) ? acronymSlug(acronym, id) : cut;
  }

  /// The text as a slug, if anything of it is left.
  static Optional<String> slug(String text) {
    return Optional.of(ascii(text, '-')).filter(Marks::isSlug);
  }

  private static String acronymSlug(String acronym, long id) {
    return ascii(acronym, '_') + "-" + id + "-talk";
  }

  private static String ascii(String text, char glue) {
    var out = new StringBuilder();
    var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int i = 0; i < plain.length(); i++) {
      char c = folded(plain.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != glue) {
        out.append(glue);
      }
    }
    while (!out.isEmpty() && out.charAt(out.length() - 1) == glue) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private static char folded(char c) {
    return switch (c) {
      case 'ɛ', 'ǝ' -> 'e';
      case 'ɔ' -> 'o';
      case 'ɲ', 'ŋ' -> 'n';
      case 'ɓ' -> 'b';
      case 'ɗ' -> 'd';
      case 'ƴ' -> 'y';
      case 'ɣ' -> 'g';
      default -> c;
    };
  }

  private static byte[] bytes(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static long long64(byte[] hash, int from) {
    return ByteBuffer.wrap(hash).getLong(from);
  }
}
