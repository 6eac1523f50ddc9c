package org.toguna.deliberation;

import java.util.List;

/// What a motion is about.
enum MotionKind {
  /// A dossier goes on.
  RETAIN,
  /// A prize goes to a dossier.
  AWARD,
  /// A prize is not given.
  WITHHOLD,
  /// A prize may go to several, ex æquo.
  SHARE,
  /// A decision of this sitting is taken back.
  REVOKE,
  /// What is said in words.
  TEXT;

  static List<MotionKind> of(Matter matter) {
    return switch (matter) {
      case SHORTLIST -> List.of(RETAIN, REVOKE, TEXT);
      case AWARDS -> List.of(AWARD, WITHHOLD, SHARE, REVOKE, TEXT);
    };
  }

  boolean ofPrize() {
    return switch (this) {
      case AWARD, WITHHOLD, SHARE -> true;
      case RETAIN, REVOKE, TEXT -> false;
    };
  }

  /// Whether it decides something by itself, which is published.
  boolean decides() {
    return switch (this) {
      case RETAIN, AWARD, WITHHOLD -> true;
      case SHARE, REVOKE, TEXT -> false;
    };
  }

  String key() {
    return "deliberation.kind." + name();
  }
}
