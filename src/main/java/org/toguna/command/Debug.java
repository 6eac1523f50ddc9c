package org.toguna.command;

import java.util.Map;

/// Whether whoever runs this wants to see where a failure came from: `TOGUNA_DEBUG=1`. Else a
/// failure is one sentence.
final class Debug {
  private Debug() {}

  static boolean on() {
    var wanted = System.getenv("TOGUNA_DEBUG");
    return wanted != null && !wanted.isBlank() && !wanted.equals("0");
  }

  /// A start that fails is told once, by the command line.
  static Map<String, Object> settings() {
    return on()
        ? Map.of()
        : Map.of(
            "logging.level.org.springframework.boot.SpringApplication", "OFF",
            "logging.level.org.springframework.boot.diagnostics", "OFF",
            "logging.level.org.springframework.boot.web", "ERROR",
            "logging.level.org.springframework.context", "ERROR",
            "logging.level.org.apache.catalina", "OFF",
            "logging.level.com.zaxxer.hikari", "OFF");
  }
}
