package org.toguna.badge;

import java.util.UUID;

/// Whose a badge is, in the words of the slice that asked for it: a kind such as `registration` and
/// an id of that kind. Nothing here can tell who it is.
public record Holder(String kind, UUID id) {
  /// The kind of a holder who was forgotten.
  static final String NOBODY = "nobody";

  public Holder {
    if (!kind.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("No kind of holder: " + kind);
    }
  }
}
