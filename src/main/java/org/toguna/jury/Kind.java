package org.toguna.jury;

/// How a conflict shows by comparing what a juror declares with what a dossier says.
enum Kind {
  /// The juror has declared nothing yet.
  UNDECLARED,
  /// The dossier is the juror's own.
  CANDIDATE,
  /// The juror has a dossier of its own in the same contest.
  RIVAL,
  /// The dossier names somebody called as the juror is.
  NAMED,
  /// Somebody of a family the juror declared, or with its own family name where it says that its
  /// family may take part.
  FAMILY,
  PERSON,
  FIRM,
  DOMAIN,
  PHONE,
  /// What should be compared is not there or cannot be read.
  UNTOLD;

  /// Whether it is over when it shows no more: the state it lay in is told by the database, not by
  /// what somebody wrote.
  boolean fades() {
    return switch (this) {
      case UNDECLARED, CANDIDATE, RIVAL, UNTOLD -> true;
      case NAMED, FAMILY, PERSON, FIRM, DOMAIN, PHONE -> false;
    };
  }

  String key() {
    return "jury.kind." + name();
  }
}
