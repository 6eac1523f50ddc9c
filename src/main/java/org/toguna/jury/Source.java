package org.toguna.jury;

/// Who says that a juror and a dossier must be kept apart.
enum Source {
  DECLARED_BY_JUROR,
  DECLARED_BY_CANDIDATE,
  INFERRED,
  PINNED;

  String key() {
    return "jury.source." + name();
  }
}
