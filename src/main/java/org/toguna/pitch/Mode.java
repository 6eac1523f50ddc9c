package org.toguna.pitch;

/// Who goes to whom.
enum Mode {
  /// The teams come before everybody, one after the other.
  STAGE,
  /// The jury goes in groups from stand to stand.
  STANDS;

  String key() {
    return "pitch.mode." + name();
  }
}
