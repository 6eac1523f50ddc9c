package org.toguna.programme;

import java.util.UUID;

/// Somebody on the programme.
public record SpeakerId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
