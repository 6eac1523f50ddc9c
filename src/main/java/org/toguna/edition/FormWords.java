package org.toguna.edition;

import java.util.Map;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;

/// A text in several languages as a form's fields: `name.fr`, `name.en` …
public final class FormWords {
  private FormWords() {}

  public static void put(Map<String, String> values, String field, Words words) {
    for (Lang lang : Lang.values()) {
      if (!words.exactly(lang).isEmpty()) {
        values.put(field + '.' + lang.code(), words.exactly(lang));
      }
    }
  }
}
