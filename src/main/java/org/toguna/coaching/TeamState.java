package org.toguna.coaching;

import org.toguna.kit.web.Marked;

/// How far a team is with its place.
enum TeamState implements Marked {
  /// Has not answered yet.
  OFFERED(Mark.AWAITED),
  ACCEPTED(Mark.ON),
  DECLINED(Mark.OFF),
  /// The organiser took the place back, or the dossier was withdrawn.
  RELEASED(Mark.OFF);

  private final Mark mark;

  TeamState(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "coaching.team.state." + name();
  }
}
