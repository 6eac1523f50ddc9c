package org.toguna.kit.files;

import java.awt.image.BufferedImage;

/// What became of a picture's bytes: pixels, upright and small enough to work with, or why not.
sealed interface Drawing {
  record Drawn(BufferedImage image) implements Drawing {}

  record Not(Refusal why) implements Drawing {}
}
