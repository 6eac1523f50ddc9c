package org.toguna.assignment;

/// Pairs that a branch of the search has decided: with this juror, or without.
final class Pins {
  static final byte FREE = 0;
  static final byte WITH = 1;
  static final byte WITHOUT = 2;

  private final byte[][] pins;

  Pins(int dossiers, int jurors) {
    this.pins = new byte[dossiers][jurors];
  }

  byte of(int dossier, int juror) {
    return pins[dossier][juror];
  }

  void set(int dossier, int juror, byte pin) {
    pins[dossier][juror] = pin;
  }

  /// Whether a panel is what the pins of its dossier ask for.
  boolean allow(int dossier, int[] panel) {
    int with = 0;
    for (int juror : panel) {
      if (pins[dossier][juror] == WITHOUT) {
        return false;
      }
      with += pins[dossier][juror] == WITH ? 1 : 0;
    }
    return with == count(dossier);
  }

  private int count(int dossier) {
    int count = 0;
    for (byte pin : pins[dossier]) {
      count += pin == WITH ? 1 : 0;
    }
    return count;
  }
}
