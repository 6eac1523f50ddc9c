package org.toguna.pitch;

/// What becomes of a team that was called and did not come in time.
enum Late {
  /// It is not heard.
  REFUSED,
  /// It is called once more, after all others.
  LAST;

  String key() {
    return "pitch.late." + name();
  }
}
