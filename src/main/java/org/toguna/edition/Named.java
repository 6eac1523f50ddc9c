package org.toguna.edition;

import java.util.ArrayList;
import java.util.List;
import org.toguna.kit.web.Scene;

/// A link in a sentence that lists several: « Burkina Faso et Niger ».
record Named(String path, String label, String after) {

  static List<Named> list(List<GuestCountry> guests, Scene scene) {
    var links = new ArrayList<Named>();
    for (int i = 0; i < guests.size(); i++) {
      var after =
          i == guests.size() - 1
              ? ""
              : i == guests.size() - 2 ? " " + scene.say("edition.and") + " " : ", ";
      var guest = guests.get(i);
      links.add(new Named(guest.path(), guest.name(scene.lang()), after));
    }
    return links;
  }
}
