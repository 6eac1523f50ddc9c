package org.toguna.kit.db;

/// Hears what a committed unit signalled, on every node; must be quick and must not fail.
public interface SignalEar {
  String channel();

  void heard(String payload);

  /// The line to the other nodes was lost for a while: whatever was known may be stale.
  void missed();
}
