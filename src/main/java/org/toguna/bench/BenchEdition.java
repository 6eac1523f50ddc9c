package org.toguna.bench;

import java.time.Clock;
import org.toguna.kit.base.YamlMap;

/// The editions that things are measured in.
final class BenchEdition {
  private BenchEdition() {}

  /// The third one, with `more` sections of an edition's file.
  static YamlMap with(String more) {
    return read("2026-01-29", "2026-01-31", more);
  }

  /// One that is held on this clock's day: badges open gates today.
  static YamlMap today(Clock clock, String more) {
    var today = clock.instant().toString().substring(0, 10);
    return read(today, today, more);
  }

  private static YamlMap read(String from, String to, String more) {
    var edition =
        """
        edition:
          number: 3
          name: { fr: Semaine du numérique }
          dates: { from: %s, to: %s }
          published: true
          current: true
        """
            .formatted(from, to);
    return YamlMap.read("bench.yaml", edition + more);
  }
}
