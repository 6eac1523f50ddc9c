package org.toguna.coaching;

import org.toguna.kit.web.Marked;

/// How far a coach is.
enum CoachState implements Marked {
  INVITED(Mark.AWAITED),
  ACTIVE(Mark.ON),
  DECLINED(Mark.OFF),
  LEFT(Mark.OFF);

  private final Mark mark;

  CoachState(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "coaching.coach.state." + name();
  }
}
