package org.toguna.kit.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Facts of a page for machines, in schema.org's words, as a data block that no browser runs.
public final class JsonLd {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonLd() {}

  /// The whole element. `<`, `>` and `&` are written as JSON escapes, so that no text of people can
  /// end the block.
  public static String block(Map<String, ?> facts) {
    var json =
        JSON.writeValueAsString(facts)
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026");
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }
}
