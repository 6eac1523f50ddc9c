package org.toguna.followup;

import java.util.List;
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

  /// Its place in tables, from 0.
  int place() {
    return List.of(values()).indexOf(this);
  }

  String key() {
    return "followup.life." + name();
  }
}
