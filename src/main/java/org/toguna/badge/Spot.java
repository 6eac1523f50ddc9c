package org.toguna.badge;

import java.util.Optional;

/// One face at its place on a sheet: how large its letters are, and which figures belong to it.
record Spot(Face face, int number, int nameSize, int bodySize, Optional<Paper.Size> drawnName) {

  /// The figure of its code.
  String qr() {
    return "q" + number;
  }

  /// The figure of a name that is drawn.
  String drawing() {
    return "d" + number;
  }

  String brief() {
    return face.badge().codes().brief().toString();
  }
}
