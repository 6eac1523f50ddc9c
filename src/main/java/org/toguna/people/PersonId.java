package org.toguna.people;

import java.util.UUID;

/// A person, as every slice names one.
public record PersonId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
