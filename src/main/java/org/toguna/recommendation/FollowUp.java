package org.toguna.recommendation;

import org.toguna.kit.web.Marked;

/// How far a recommendation has come.
enum FollowUp implements Marked {
  /// Adopted; nothing has been published about it yet.
  AWAITED(Mark.OFF),
  UNDER_WAY(Mark.MOVING),
  DONE(Mark.ON),
  DROPPED(Mark.KO);

  private final Mark mark;

  FollowUp(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "recommendation.followup." + name();
  }
}
