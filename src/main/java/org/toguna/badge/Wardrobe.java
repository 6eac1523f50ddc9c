package org.toguna.badge;

import org.springframework.stereotype.Component;
import org.toguna.edition.EditionId;
import org.toguna.kit.db.Db;
import org.toguna.kit.files.Pictures;

/// Fetches what an edition's badges are dressed in.
@Component
class Wardrobe {
  /// As many points as the largest logo has at 300 to the inch, and half as many again.
  static final int WIDTH = 480;

  private final Db db;
  private final Pictures pictures;

  Wardrobe(Db db, Pictures pictures) {
    this.db = db;
    this.pictures = pictures;
  }

  Dress of(EditionId edition) {
    var layout = db.read(sql -> BadgeLayout.of(sql, edition));
    return new Dress(layout, pictures.image(layout.logo(), WIDTH));
  }
}
