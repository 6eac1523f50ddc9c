package org.toguna.contest;

import java.util.Locale;

/// The dates of a contest in the order in which they must follow each other. Entries are taken from
/// the first to the second.
enum Step {
  OPENING,
  CLOSING,
  ELIGIBILITY,
  SHORTLIST,
  COACHING,
  PITCH,
  RESULTS;

  /// Its name in files and forms.
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  String key() {
    return "contest.step." + slug();
  }
}
