package org.toguna.kit.files;

/// Whether a file may be read by whoever asks, and how long a browser may keep it.
public enum Sight {
  /// As if it were not there.
  HIDDEN,
  /// By whoever asks now; kept nowhere.
  PRIVATE,
  /// By everybody for now: kept for a day, since it may be taken back.
  SHOWN,
  /// By everybody for good.
  FOR_EVER
}
