package org.toguna.checkin;

import org.toguna.programme.SessionId;

/// What one is inside of behind a gate; its key names it in rows and on devices.
record Place(String key) {
  static final Place HALL = new Place("hall");

  static Place zone(int number) {
    return new Place("zone-" + number);
  }

  static Place session(SessionId id) {
    return new Place("session-" + id.value());
  }
}
