package org.toguna.question;

/// What the form says to whoever hands a document in.
final class Paper {
  /// Behind a document's field: what the page says of the file that is there.
  static final String SHOWN = ".shown";

  static final String PURPOSE = PaperPurpose.PAPER.name();
  static final long BYTES = PaperPurpose.PAPER.limits().mostBytes();
  static final long MEGABYTES = BYTES >> 20;

  private Paper() {}
}
