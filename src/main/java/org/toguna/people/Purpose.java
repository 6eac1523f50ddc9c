package org.toguna.people;

/// What a person may agree to, each for itself. Off until the person says yes.
public enum Purpose {
  /// News of the next edition, by message.
  NEWS(1),
  /// Being contacted by the partners of the edition.
  PARTNERS(1),
  /// Counting in figures drawn up after the event, without the name.
  STATISTICS(1);

  private final int words;

  Purpose(int words) {
    this.words = words;
  }

  /// The version of the sentences the person agrees to; it grows when their meaning changes.
  public int words() {
    return words;
  }
}
