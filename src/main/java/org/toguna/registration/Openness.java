package org.toguna.registration;

import org.toguna.kit.web.Marked;

/// What a category answers to somebody who comes now.
enum Openness implements Marked {
  OPEN(Mark.ON),
  /// Whoever comes now stands in line.
  FULL(Mark.MOVING),
  COMING(Mark.OFF),
  OVER(Mark.OFF);

  private final Mark mark;

  Openness(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  String key() {
    return "registration.openness." + name();
  }

  boolean takes() {
    return this == OPEN || this == FULL;
  }
}
