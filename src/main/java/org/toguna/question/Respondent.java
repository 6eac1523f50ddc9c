package org.toguna.question;

import java.util.UUID;

/// What is answered for, in the words of the slice that asks: a kind such as `registration` and an
/// id of that kind.
public record Respondent(String kind, UUID id) {
  public Respondent {
    if (!kind.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("No kind of respondent: " + kind);
    }
  }
}
