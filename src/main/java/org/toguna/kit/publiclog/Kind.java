package org.toguna.kit.publiclog;

import java.util.Locale;

/// What kind of thing is entered. A kind, once used, is never renamed.
public enum Kind {
  /// Marks that a juror sealed.
  SCORE,
  /// A ballot of the public's vote.
  BALLOT,
  /// A draw by lot, with its pool and its seed.
  DRAW,
  /// What a jury decided.
  DECISION,
  /// Something published: a rule book, a list, a result.
  PUBLICATION;

  /// As entries hold it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String key() {
    return "publiclog.kind." + word();
  }
}
