package org.toguna.application;

import java.util.List;
import org.toguna.contest.Declared.Tie;

/// A field that a piece asks for. `needed` ones must be there before the dossier is handed in; none
/// must be there to save the piece. `longest` in characters.
record Blank(String name, Kind kind, boolean needed, int longest) {

  /// What may be answered.
  enum Kind {
    LINE,
    LINES,
    ADDRESS,
    SINCE,
    COUNTRY,
    YES_NO,
    CATEGORIES,
    FILE,
    FILM
  }

  static Blank line(String name, int longest) {
    return new Blank(name, Kind.LINE, true, longest);
  }

  static Blank lines(String name, boolean needed, int longest) {
    return new Blank(name, Kind.LINES, needed, longest);
  }

  static Blank address(String name) {
    return new Blank(name, Kind.ADDRESS, false, 300);
  }

  static Blank country(String name, boolean needed) {
    return new Blank(name, Kind.COUNTRY, needed, 2);
  }

  static Blank since(String name) {
    return new Blank(name, Kind.SINCE, true, 10);
  }

  static Blank tie(Tie tie) {
    return new Blank("tie." + tie, Kind.YES_NO, true, 3);
  }

  static Blank file(String name, boolean needed) {
    return new Blank(name, Kind.FILE, needed, 26);
  }

  boolean isFile() {
    return kind == Kind.FILE || kind == Kind.FILM;
  }

  static List<Blank> files(List<Blank> blanks) {
    return blanks.stream().filter(Blank::isFile).toList();
  }
}
