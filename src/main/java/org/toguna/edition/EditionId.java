package org.toguna.edition;

import java.util.UUID;

/// An edition of the week.
public record EditionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
