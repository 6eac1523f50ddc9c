package org.toguna.kit.journal;

/// What it was done to: a kind in the organiser's words (`session`, `room`) and its id.
public record Subject(String kind, String id) {
  public static Subject of(String kind, Object id) {
    return new Subject(kind, id.toString());
  }
}
