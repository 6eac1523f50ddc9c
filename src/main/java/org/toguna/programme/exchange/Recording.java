package org.toguna.programme.exchange;

/// Whether a talk may be recorded, and under which licence (empty where nobody said).
public record Recording(String licence, boolean optOut) {
  public static final Recording UNSAID = new Recording("", false);

  public Recording {
    licence = Lines.one(licence);
  }
}
