package org.toguna.checkin;

import org.toguna.kit.web.Scene;

/// Names that places have in the page's language where nobody gave them one.
final class WatchWords {
  private WatchWords() {}

  static Spot.Names names(Scene scene) {
    return new Spot.Names(scene.say("checkin.place.hall"), scene.say("checkin.place.gone"));
  }
}
