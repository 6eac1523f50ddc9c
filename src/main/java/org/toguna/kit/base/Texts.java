package org.toguna.kit.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every sentence the product says, from the `messages_xx.properties` beside each slice's pages. A
/// line that a language lacks is said in French.
public final class Texts {
  private static final String BUNDLES = "classpath*:org/toguna/**/messages_*.properties";

  private final Map<Lang, Map<String, String>> lines = new EnumMap<>(Lang.class);

  private Texts() {}

  /// Reads the bundles of all slices from the class path, which is looked through once.
  public static Texts load() {
    var texts = new Texts();
    for (Lang lang : Lang.values()) {
      texts.lines.put(lang, new HashMap<>());
    }
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
        texts.take(file);
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException("The texts cannot be read", unreadable);
    }
    return texts;
  }

  private void take(Resource file) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    var name = String.valueOf(file.getFilename());
    for (var bundle : lines.entrySet()) {
      if (name.equals("messages_" + bundle.getKey().code() + ".properties")) {
        properties.forEach((key, line) -> bundle.getValue().put(key.toString(), line.toString()));
      }
    }
  }

  /// The line under `key`, its `{0}`, `{1}` … filled in. A key that no bundle has is a mistake of
  /// ours: it is shown as it stands, and a test looks for it.
  public String say(Lang lang, String key, Object... values) {
    var line = line(lang, key);
    return values.length == 0 ? line : new MessageFormat(line, lang.locale()).format(values);
  }

  public boolean has(Lang lang, String key) {
    return of(lang).containsKey(key);
  }

  public Set<String> keys(Lang lang) {
    return new TreeSet<>(of(lang).keySet());
  }

  private String line(Lang lang, String key) {
    var own = of(lang).get(key);
    return own != null ? own : of(Lang.FR).getOrDefault(key, key);
  }

  private Map<String, String> of(Lang lang) {
    return lines.getOrDefault(lang, Collections.emptyMap());
  }
}
