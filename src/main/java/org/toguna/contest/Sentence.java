package org.toguna.contest;

import java.util.List;

/// A sentence that is not in a language yet: its key and what it fills in — numbers, dates,
/// countries — which a [Voice] says.
record Sentence(String key, List<Object> values) {
  static Sentence of(String key, Object... values) {
    return new Sentence(key, List.of(values));
  }
}
