package org.toguna.deliberation;

import org.toguna.kit.web.Marked;

/// What became of a motion.
enum MotionState implements Marked {
  OPEN(Mark.MOVING),
  CARRIED(Mark.ON),
  REJECTED(Mark.KO),
  /// Nobody counted: it was taken off the table.
  WITHDRAWN(Mark.OFF);

  private final Mark mark;

  MotionState(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "deliberation.motion." + name();
  }
}
