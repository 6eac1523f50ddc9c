package org.toguna.eligibility;

import org.toguna.kit.web.Marked;

/// How far the desk is with a dossier.
enum Stage implements Marked {
  TO_DECIDE(Mark.OFF),
  /// Something was asked for and may still come.
  AWAITING(Mark.AWAITED),
  ELIGIBLE(Mark.ON),
  NOT_ELIGIBLE(Mark.KO),
  /// Somebody else must decide again.
  APPEALED(Mark.CHANGED);

  private final Mark mark;

  Stage(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "eligibility.stage." + name();
  }

  boolean decided() {
    return this == ELIGIBLE || this == NOT_ELIGIBLE;
  }
}
