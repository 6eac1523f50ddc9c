package org.toguna.contest;

import java.util.Locale;

/// A round in which entries are scored, each by its own grid.
enum Round {
  SHORTLIST,
  PITCH,
  /// The jury walks from stand to stand.
  STANDS;

  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  String key() {
    return "contest.round." + slug();
  }
}
