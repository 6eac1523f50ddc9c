package org.toguna.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.toguna.kit.base.Words;

/// How a file's lines are written: what is empty is left out.
public final class Told {
  private Told() {}

  /// A text per language code.
  public static Map<String, String> words(Words words) {
    var told = new LinkedHashMap<String, String>();
    words.byLang().forEach((lang, text) -> told.put(lang.code(), text));
    return told;
  }

  public static void words(Map<String, Object> into, String name, Words words) {
    if (!words.byLang().isEmpty()) {
      into.put(name, words(words));
    }
  }

  public static void text(Map<String, Object> into, String name, String text) {
    if (!text.isEmpty()) {
      into.put(name, text);
    }
  }

  public static void flag(Map<String, Object> into, String name, boolean flag) {
    if (flag) {
      into.put(name, true);
    }
  }
}
