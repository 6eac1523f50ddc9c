package org.toguna.coaching;

import org.toguna.kit.web.Marked;

/// Whether a team came.
enum Attendance implements Marked {
  PRESENT(Mark.ON),
  LATE(Mark.CHANGED),
  ABSENT(Mark.KO);

  private final Mark mark;

  Attendance(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "coaching.attendance." + name();
  }
}
