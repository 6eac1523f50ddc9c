package org.toguna.kit.db;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.AbstractConverter;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A text in several languages as one JSON object, its keys the language codes in order.
public final class WordsJson extends AbstractConverter<String, Words> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> BY_CODE = new TypeReference<>() {};

  public WordsJson() {
    super(String.class, Words.class);
  }

  @Override
  @SuppressWarnings("NullAway") // jOOQ asks for null where the column holds none
  public Words from(String json) {
    if (json == null) {
      return null;
    }
    var byLang = new HashMap<Lang, String>();
    JSON.readValue(json, BY_CODE)
        .forEach((code, text) -> Lang.ofCode(code).ifPresent(lang -> byLang.put(lang, text)));
    return new Words(byLang);
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public String to(Words words) {
    if (words == null) {
      return null;
    }
    var byCode = new TreeMap<String, String>();
    words.byLang().forEach((lang, text) -> byCode.put(lang.code(), text));
    return JSON.writeValueAsString(byCode);
  }
}
