package org.toguna.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// Those who write coaching for people, as they are at one hour: what an example tells of January
/// is not dated to the minute in which the example was loaded.
record SampleHands(
    Placement placement,
    Coaches coaches,
    Timetabling timetabling,
    Seating seating,
    Written written) {

  /// What teams hand in, and what they read.
  record Written(Delivering delivering, Notes notes) {}

  static SampleHands at(Instant at) {
    var clock = Clock.fixed(at, ZoneOffset.UTC);
    return new SampleHands(
        new Placement(clock),
        new Coaches(clock),
        new Timetabling(clock),
        new Seating(clock),
        new Written(new Delivering(clock), new Notes(clock)));
  }

  Delivering delivering() {
    return written.delivering();
  }

  Notes notes() {
    return written.notes();
  }
}
