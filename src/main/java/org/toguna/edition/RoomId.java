package org.toguna.edition;

import java.util.UUID;

/// A room of an edition.
public record RoomId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
