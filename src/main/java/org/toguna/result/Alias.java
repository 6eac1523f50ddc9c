package org.toguna.result;

/// What a dossier's jurors are called before its candidate: A, B, C… in the order of their sheets'
/// codes, which are of chance. Another dossier of the same juror calls it something else.
final class Alias {
  private static final int LETTERS = 26;

  private Alias() {}

  /// Of the sheet at this place, from 0 on: after Z comes A2.
  static String at(int place) {
    var letter = Character.toString((char) ('A' + place % LETTERS));
    return place < LETTERS ? letter : letter + (place / LETTERS + 1);
  }
}
