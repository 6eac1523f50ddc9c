package org.toguna.jury;

import org.toguna.kit.web.Marked;

/// How far a juror is.
enum State implements Marked {
  /// Has not declared its interests yet.
  INVITED(Mark.AWAITED),
  ACTIVE(Mark.ON),
  LEFT(Mark.OFF);

  private final Mark mark;

  State(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "jury.state." + name();
  }
}
