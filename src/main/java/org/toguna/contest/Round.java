package org.toguna.contest;

import java.util.Locale;

/// A round in which entries are scored, each by its own grid.
public enum Round {
  SHORTLIST,
  PITCH,
  /// The jury walks from stand to stand.
  STANDS;

  /// Its name in addresses and files.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "contest.round." + slug();
  }
}
