package org.toguna.programme.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The sentences of the reports, for the command line and wherever no page is at hand.
final class Sentences {
  private static final Properties FRENCH = load("messages_fr.properties");
  private static final Properties ENGLISH = load("messages_en.properties");

  private Sentences() {}

  static String of(String key, Locale locale) {
    var lines = locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
    return Objects.requireNonNull(lines.getProperty(key), key);
  }

  private static Properties load(String file) {
    var lines = new Properties();
    try (var in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file)) {
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
