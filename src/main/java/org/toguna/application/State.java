package org.toguna.application;

import org.toguna.kit.web.Marked;

/// How far a dossier is.
enum State implements Marked {
  /// Begun, never handed in.
  DRAFT(Mark.AWAITED),
  SUBMITTED(Mark.ON),
  WITHDRAWN(Mark.OFF);

  private final Mark mark;

  State(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "application.state." + name();
  }
}
