package org.toguna.kit.print;

import java.awt.Color;
import java.awt.Shape;

/// A drawing in one ink, filled as lines and areas so that it is sharp at every size; the shape
/// lies in a frame of this width and height, its origin at the upper left.
public record Figure(Shape shape, double width, double height, Color ink) {}
