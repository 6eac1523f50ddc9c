package org.toguna.kit.base;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The same text in several languages, French first. A language without its own text reads the
/// French one, then the English one, then whatever there is.
public record Words(Map<Lang, String> byLang) {
  public static final Words NONE = new Words(Map.of());

  /// A letter alone and the hyphen after it, before the rest of the word.
  private static final Pattern ONE_LETTER = Pattern.compile("(?<!\\p{L})(\\p{L})-(?=\\p{L})");

  public Words {
    var kept = new EnumMap<Lang, String>(Lang.class);
    byLang.forEach((lang, text) -> {
      if (!text.isBlank()) {
        kept.put(lang, text.strip());
      }
    });
    byLang = Collections.unmodifiableMap(kept);
  }

  public static Words french(String text) {
    return new Words(Map.of(Lang.FR, text));
  }

  public static Words of(String french, String english) {
    return new Words(Map.of(Lang.FR, french, Lang.EN, english));
  }

  public String in(Lang lang) {
    return byLang.getOrDefault(shownIn(lang), "");
  }

  /// The same, a word such as « e-gouvernement » kept on one line: its hyphen does not break. What
  /// is stored stays as it was written.
  public String unbroken(Lang lang) {
    return ONE_LETTER.matcher(in(lang)).replaceAll("$1\u2011");
  }

  /// The language that [#in] answers in: a page marks a text whose language is not its own.
  public Lang shownIn(Lang wanted) {
    if (byLang.containsKey(wanted)) {
      return wanted;
    }
    if (byLang.containsKey(Lang.FR)) {
      return Lang.FR;
    }
    return byLang.keySet().stream().findFirst().orElse(wanted);
  }

  /// The text of exactly this language, empty where there is none: what a form shows.
  public String exactly(Lang lang) {
    return byLang.getOrDefault(lang, "");
  }

  public boolean isEmpty() {
    return byLang.isEmpty();
  }

  public Words with(Lang lang, @Nullable String text) {
    var copy = new EnumMap<Lang, String>(Lang.class);
    copy.putAll(byLang);
    copy.put(lang, text == null ? "" : text);
    return new Words(copy);
  }

  @Override
  public String toString() {
    return in(Lang.FR);
  }
}
