package org.toguna.bench;

import org.toguna.kit.base.YamlMap;

/// The edition that registrations and badges are measured in.
final class BenchEdition {
  private static final String OPEN =
      """
      edition:
        number: 3
        name: { fr: Semaine du numérique }
        dates: { from: 2026-01-29, to: 2026-01-31 }
        published: true
        current: true
      """;

  private BenchEdition() {}

  /// With `more` sections of an edition's file.
  static YamlMap with(String more) {
    return YamlMap.read("bench.yaml", OPEN + more);
  }
}
