package org.toguna.question;

import java.util.UUID;

/// Whose a sheet is, in the words of the slice that asks: a kind such as `category` and an id of
/// that kind.
public record Owner(String kind, UUID id) {
  public Owner {
    if (!kind.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("No kind of owner: " + kind);
    }
  }
}
