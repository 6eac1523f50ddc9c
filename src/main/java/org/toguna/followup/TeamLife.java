package org.toguna.followup;

import org.toguna.kit.web.Marked;

/// Whether a team still works.
enum TeamLife implements Marked {
  ALIVE(Mark.ON),
  PAUSED(Mark.CHANGED),
  CLOSED(Mark.OFF);

  private final Mark mark;

  TeamLife(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "followup.life." + name();
  }
}
