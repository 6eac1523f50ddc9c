package org.toguna.programme.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A room of the venue. The capacity is in seats; absent where nobody said.
public record Room(String name, UUID guid, @Nullable Integer capacity) {
  public Room {
    name = Lines.one(name);
    Lines.require(!name.isEmpty(), "a room has a name");
    Lines.require(capacity == null || capacity >= 0, "not a capacity: " + capacity);
  }
}
