package org.toguna.pitch;

/// What becomes of a team that was called and did not come in time.
public enum Late {
  /// It is not heard.
  REFUSED,
  /// It is called once more, after all others.
  LAST;

  public String key() {
    return "pitch.late." + name();
  }
}
