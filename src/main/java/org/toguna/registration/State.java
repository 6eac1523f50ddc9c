package org.toguna.registration;

import org.toguna.kit.web.Marked;

/// How far a registration is.
public enum State implements Marked {
  /// An organiser decides; no place is kept meanwhile.
  PENDING(Mark.AWAITED),
  /// In line for a place.
  WAITING(Mark.AWAITED),
  /// A place is kept for the person until a deadline.
  OFFERED(Mark.MOVING),
  CONFIRMED(Mark.ON),
  /// The deadline passed: the place went to the next in line.
  LAPSED(Mark.OFF),
  REFUSED(Mark.KO);

  private final Mark mark;

  State(Mark mark) {
    this.mark = mark;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  public String key() {
    return "registration.state." + name();
  }
}
