package org.toguna.programme.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/// One thing a reader says about a file: what it found where, and what it did about it.
public record Finding(Place place, Remark remark, List<String> values) {
  /// What became of an item.
  public enum Kind {
    /// taken over as it stands
    ACCEPTED,
    /// taken over after a mend that the finding tells
    REPAIRED,
    /// left out, with the reason
    REFUSED
  }

  public Finding {
    values = List.copyOf(values);
  }

  static Finding of(Place place, Remark remark, Object... values) {
    return new Finding(
        place, remark, List.of(values).stream().map(v -> Excerpts.quote(v.toString())).toList());
  }

  public Kind kind() {
    return remark.kind();
  }

  /// The finding as one sentence with its file and place, in English or else in French.
  public String say(Locale locale) {
    var where = new StringBuilder(place.file());
    if (place.line() > 0) {
      where.setLength(0);
      where.append(sentence("exchange.at-line", locale, place.file(), place.line() + ""));
    }
    if (!place.path().isEmpty()) {
      where.append(", ").append(place.path());
    }
    var colon = locale.getLanguage().equals("en") ? ": " : "\u00a0: ";
    return where + colon + sentence(remark.key(), locale, values.toArray());
  }

  private static String sentence(String key, Locale locale, Object... values) {
    return new MessageFormat(Sentences.of(key, locale), Locale.ROOT).format(values);
  }
}
