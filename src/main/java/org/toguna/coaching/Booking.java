package org.toguna.coaching;

import java.util.Optional;
import java.util.UUID;
import org.toguna.tables.tables.records.CoachingBookingRecord;

/// A team's seat in a slot, and how it came.
record Booking(UUID slot, UUID team, Optional<Came> came) {

  /// Whether it came, with how many persons.
  record Came(Attendance attendance, int persons) {}

  static Booking of(CoachingBookingRecord row) {
    return new Booking(
        row.getSlotId(),
        row.getApplicationId(),
        Optional.ofNullable(row.getAttendance())
            .map(Attendance::valueOf)
            .map(attendance -> new Came(attendance, row.getPersons())));
  }
}
