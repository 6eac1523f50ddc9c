package org.toguna.programme.exchange;

import java.time.Duration;
import java.time.OffsetDateTime;

/// When and where: the start to the second, a duration in whole minutes, and the name of the room
/// (empty while there is none).
public record TalkSlot(OffsetDateTime start, Duration duration, String room) {
  public TalkSlot {
    room = Lines.one(room);
    Lines.require(start.getNano() == 0, "finer than a second: " + start);
    Lines.require(start.getOffset().getTotalSeconds() % 60 == 0, "an odd offset: " + start);
    Lines.require(Moments.isPlausible(start.toLocalDate()), "not a year of events: " + start);
    Lengths.require(duration);
  }

  public OffsetDateTime end() {
    return start.plus(duration);
  }
}
