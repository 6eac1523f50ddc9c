package org.toguna.eligibility;

/// What came of something that was to be written; the words for it are the page's.
enum Went {
  DONE,
  /// The sheet was changed, or the dossier handed in again or withdrawn, since it was read.
  MOVED,
  /// Nobody decides about a dossier of one's own.
  OWN,
  /// Something was asked for and may still come.
  AWAITED,
  /// A list told of the decision: only an appeal changes it, or a correction of the list.
  PUBLISHED,
  /// Who decided before does not decide upon the appeal.
  SAME,
  /// It is not in the list published last, or no list can be published now.
  UNLISTED,
  /// A file that came with it is gone.
  GONE;

  String key() {
    return "eligibility.went." + name();
  }
}
