package org.toguna.contest;

import java.time.Instant;
import java.util.regex.Pattern;
import org.toguna.kit.base.YamlMap;
import tools.jackson.databind.json.JsonMapper;

/// Terms as the database keeps them: the edition's file's own form, instants in UTC.
final class TermsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What JSON lets stand in a text and YAML takes for the end of a line or for nothing.
  private static final Pattern ODD =
      Pattern.compile("[\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff]|\\p{Cs}");

  private TermsJson() {}

  /// The same terms are always the same text.
  static String write(Terms terms) {
    var json = JSON.writeValueAsString(new TermsTold(Instant::toString).of(terms));
    return ODD.matcher(json).replaceAll(odd -> "\\\\u%04x".formatted((int) odd.group().charAt(0)));
  }

  /// JSON is YAML: one reader serves both.
  static Terms read(String json) {
    return new TermsRead(Instant::parse).of(YamlMap.read("terms", json));
  }
}
