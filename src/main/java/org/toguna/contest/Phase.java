package org.toguna.contest;

import org.toguna.kit.web.Marked;

/// Where a contest stands at a given instant.
enum Phase implements Marked {
  COMING(Mark.AWAITED),
  OPEN(Mark.ON),
  CLOSED(Mark.MOVING),
  OVER(Mark.OFF);

  private final Mark mark;

  Phase(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "contest.phase." + name();
  }
}
