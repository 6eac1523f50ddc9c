package org.toguna.kit.files;

import java.util.Locale;

/// Why a file was not taken.
enum Refusal {
  /// Nothing in it.
  EMPTY(422),
  /// More bytes than the purpose takes.
  LARGE(413),
  /// Not one of the kinds the purpose takes.
  KIND(415),
  /// A drawing in SVG, which may hold scripts.
  SVG(415),
  /// A picture that cannot be read to its end.
  BROKEN(422),
  /// A PDF that holds programs or other files.
  ACTIVE(422),
  /// A PDF that is something else as well: a web page, an archive.
  MIXED(422),
  /// A PDF that unpacks to far more than a document.
  SWELLS(422),
  /// A picture with more points than we draw.
  POINTS(422),
  /// Not all of its pieces are here.
  PIECES(409),
  /// The files folder has no room.
  ROOM(507);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /// The key of the sentence that says it.
  public String textKey() {
    return "files.refused." + name().toLowerCase(Locale.ROOT);
  }

  /// The same, where papers are asked for.
  String paperKey() {
    return "files.paper." + name().toLowerCase(Locale.ROOT);
  }

  /// The same, where films are asked for.
  String filmKey() {
    return "files.film." + name().toLowerCase(Locale.ROOT);
  }
}
