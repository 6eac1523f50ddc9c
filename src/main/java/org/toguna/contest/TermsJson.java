package org.toguna.contest;

import java.time.Instant;
import org.toguna.kit.base.YamlMap;
import tools.jackson.databind.json.JsonMapper;

/// Terms as the database keeps them: the edition's file's own form, instants in UTC.
final class TermsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TermsJson() {}

  /// The same terms are always the same text.
  static String write(Terms terms) {
    return JSON.writeValueAsString(new TermsTold(Instant::toString).of(terms));
  }

  /// JSON is YAML: one reader serves both.
  static Terms read(String json) {
    return new TermsRead(Instant::parse).of(YamlMap.read("terms", json));
  }
}
