package org.toguna.deliberation;

import org.toguna.kit.web.Marked;

/// How far a sitting is.
enum SittingState implements Marked {
  PREPARED(Mark.AWAITED),
  OPEN(Mark.MOVING),
  CLOSED(Mark.ON);

  private final Mark mark;

  SittingState(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "deliberation.sitting." + name();
  }
}
