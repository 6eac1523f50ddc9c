package org.toguna.walk;

import org.toguna.kit.web.Marked;

/// How far a group is with a stand.
enum Seen implements Marked {
  AHEAD(Mark.OFF),
  /// It is there now.
  THERE(Mark.MOVING),
  VISITED(Mark.ON),
  /// Found closed, it is visited once more at the end.
  AGAIN(Mark.AWAITED),
  /// Found closed, for good.
  MISSED(Mark.KO),
  /// The desk noted the visit.
  NOTED(Mark.ON),
  /// The desk noted why there is none.
  EXCUSED(Mark.KO);

  private final Mark mark;

  Seen(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  boolean wasThere() {
    return this == VISITED || this == NOTED;
  }

  /// Something is still to be done about it.
  boolean waits() {
    return this == AHEAD || this == THERE || this == AGAIN;
  }

  /// The desk may note how it ended.
  boolean mayBeNoted() {
    return this == AHEAD || this == AGAIN || this == MISSED;
  }

  /// There is a turn that may have been a mistake.
  boolean mayBeTakenBack() {
    return this == VISITED || this == AGAIN || this == MISSED;
  }

  String key() {
    return "walk.seen." + name();
  }
}
