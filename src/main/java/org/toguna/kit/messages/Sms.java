package org.toguna.kit.messages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// A text as a phone network takes it: in GSM's own letters where they suffice, else in UCS-2, and
/// cut into the parts that are sent and paid one by one.
record Sms(Alphabet alphabet, List<String> parts) {

  /// How many units one message holds, and each of several once its header is taken off (3GPP TS
  /// 23.040, 9.2.3.24.1: six octets).
  enum Alphabet {
    /// Seven bits a unit; letters of the extension table take two.
    GSM(160, 153),
    /// Sixteen bits a unit; what lies beyond the basic plane takes two.
    UCS2(70, 67);

    private final int alone;
    private final int together;

    Alphabet(int alone, int together) {
      this.alone = alone;
      this.together = together;
    }

    int unitsOf(int codePoint) {
      return switch (this) {
        case GSM -> GsmLetters.units(codePoint);
        case UCS2 -> Character.charCount(codePoint);
      };
    }
  }

  /// The text made plain and cut.
  static Sms of(String text) {
    var plain = plain(text);
    var alphabet =
        plain.codePoints().allMatch(letter -> GsmLetters.units(letter) > 0)
            ? Alphabet.GSM
            : Alphabet.UCS2;
    int units = plain.codePoints().map(alphabet::unitsOf).sum();
    return new Sms(alphabet, units <= alphabet.alone ? List.of(plain) : cut(plain, alphabet));
  }

  private static List<String> cut(String text, Alphabet alphabet) {
    var parts = new ArrayList<String>();
    int start = 0;
    int units = 0;
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      int more = alphabet.unitsOf(letter);
      if (units + more > alphabet.together) {
        parts.add(text.substring(start, at));
        start = at;
        units = 0;
      }
      units += more;
      at += Character.charCount(letter);
    }
    parts.add(text.substring(start));
    return List.copyOf(parts);
  }

  /// The same sentence in signs that every phone has: spaces that do not break, curly apostrophes
  /// and quotes, and long dashes would each turn a message of 160 letters into one of 70. Letters
  /// are never changed: « reçu » stays « reçu ».
  static String plain(String text) {
    var composed = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    var plain = new StringBuilder(composed.length());
    composed.codePoints().forEach(letter -> append(plain, letter));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int letter) {
    switch (letter) {
      case '\t', 0xA0, 0x2007, 0x2009, 0x202F -> plain.append(' ');
      case '’', '‘', '‛', 'ʼ', '′' -> plain.append('\'');
      case '“', '”', '„', '«', '»', '″' -> plain.append('"');
      case '‐', '‑', '‒', '–', '—', '−' -> plain.append('-');
      case '…' -> plain.append("...");
      case 0xAD, 0x200B, 0x2060, 0xFEFF -> {
        // Only says where a line may break, or may not.
      }
      default -> plain.appendCodePoint(letter);
    }
  }

  /// The longest beginning of a text that fits in so many messages; ends in « ... » where it was
  /// cut.
  static String within(String text, int most) {
    var plain = plain(text);
    if (of(plain).parts().size() <= most) {
      return plain;
    }
    int low = 0;
    int high = plain.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (of(beginning(plain, middle)).parts().size() <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return beginning(plain, low);
  }

  private static String beginning(String text, int end) {
    boolean inside = end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(0, inside ? end - 1 : end).stripTrailing() + "...";
  }
}
