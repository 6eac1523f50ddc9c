package org.toguna.scoring;

/// A word, or some words, in a dossier's texts that may tell whose it is. `word` is how it is told
/// from others, capitals, accents and spaces aside.
record Trace(String word, Kind kind) {

  /// What it was taken for.
  enum Kind {
    /// A name, or a part of one, of somebody the dossier names.
    PERSON,
    /// What the firm or the project is called, or its initials.
    FIRM,
    PHONE,
    EMAIL,
    /// An address on the web.
    SITE,
    /// Somebody at the desk said so.
    DESK;

    String key() {
      return "scoring.trace." + name();
    }
  }
}
