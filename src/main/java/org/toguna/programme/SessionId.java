package org.toguna.programme;

import java.util.UUID;

/// A session of the programme.
public record SessionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
