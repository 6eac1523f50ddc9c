package org.toguna.kit.messages;

import java.util.List;
import org.toguna.kit.base.Lang;

/// One message to one person. Its words are the lines `<key>.subject` (mail only) and `<key>.text`
/// of the bundles; `values` fill `{0}`, `{1}` … and are never read as anything but text.
public record Letter(Address to, Lang lang, String key, List<String> values, Kind kind) {
  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 500;

  public Letter {
    if (values.size() > MOST_VALUES) {
      throw new IllegalArgumentException(key + " has more than " + MOST_VALUES + " values");
    }
    values = values.stream().map(Letter::plain).toList();
  }

  /// Why it is sent.
  public enum Kind {
    /// Something the person just asked for, such as a code: always sent.
    ASKED,
    /// Something the person needs to know about what it holds: sent unless it opted out.
    SERVICE,
    /// News: sent only with consent, and always says how to stop.
    NEWS
  }

  /// Without control characters but the line's end, and cut where it is too long for a message.
  private static String plain(String value) {
    var kept =
        value
            .replace("\r\n", "\n")
            .replaceAll("[\\p{Cc}&&[^\n]]|[\u202a-\u202e\u2066-\u2069]", " ")
            .strip();
    if (kept.length() <= LONGEST_VALUE) {
      return kept;
    }
    int end =
        Character.isHighSurrogate(kept.charAt(LONGEST_VALUE - 2))
            ? LONGEST_VALUE - 2
            : LONGEST_VALUE - 1;
    return kept.substring(0, end) + "…";
  }
}
