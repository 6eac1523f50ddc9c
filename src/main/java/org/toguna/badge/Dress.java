package org.toguna.badge;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.toguna.badge.BadgeLayout.Shown;

/// A layout ready to be printed, its logo at hand.
record Dress(BadgeLayout layout, Optional<BufferedImage> logo) {
  static final Dress PLAIN = new Dress(BadgeLayout.PLAIN, Optional.empty());

  boolean shows(Shown what) {
    return layout.shows(what);
  }
}
