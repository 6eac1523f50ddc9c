package org.toguna.kit.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/// What a page shows where it names a figure.
public sealed interface Figure {
  double width();

  double height();

  /// A drawing in one ink, filled as lines and areas so that it is sharp at every size; the shape
  /// lies in a frame of this width and height, its origin at the upper left.
  record Drawn(Shape shape, double width, double height, Color ink) implements Figure {}

  /// A picture made of points.
  record Photo(BufferedImage image) implements Figure {
    @Override
    public double width() {
      return image.getWidth();
    }

    @Override
    public double height() {
      return image.getHeight();
    }
  }
}
