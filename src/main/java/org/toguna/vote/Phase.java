package org.toguna.vote;

import org.toguna.kit.web.Marked;

/// What a vote is for those who look at it now: its state and its two hours together.
enum Phase implements Marked {
  DRAFT(Mark.OFF),
  COMING(Mark.AWAITED),
  OPEN(Mark.ON),
  OVER(Mark.MOVING),
  COUNTED(Mark.ON);

  private final Mark mark;

  Phase(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "vote.phase." + name();
  }
}
