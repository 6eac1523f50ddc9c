package org.toguna.coaching;

import org.toguna.kit.web.Marked;

/// How far a team is with a deliverable.
enum Progress implements Marked {
  AHEAD(Mark.OFF),
  /// Its day is over and nothing is there.
  BEHIND(Mark.KO),
  WAITS(Mark.AWAITED),
  RETURNED(Mark.CHANGED),
  ACCEPTED(Mark.ON);

  private final Mark mark;

  Progress(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "coaching.progress." + name();
  }
}
