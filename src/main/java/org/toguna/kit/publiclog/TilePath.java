package org.toguna.kit.publiclog;

import java.util.Optional;
import java.util.regex.Pattern;

/// A tile's address after its level: its number in groups of three digits, all but the last behind
/// an x, and its width where it is not full: `x001/x234/067.p/5`.
record TilePath(long tile, int width) {
  private static final Pattern PATH =
      Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  static Optional<TilePath> read(String path) {
    var found = PATH.matcher(path.startsWith("/") ? path.substring(1) : path);
    if (!found.matches() || found.group(1).startsWith("x000")) {
      return Optional.empty();
    }
    long tile = Long.parseLong(found.group(1).replaceAll("[x/]", "") + found.group(2));
    int width = found.group(3) == null ? Tiles.WIDTH : Integer.parseInt(found.group(3));
    boolean full = found.group(3) == null;
    return full || width < Tiles.WIDTH ? Optional.of(new TilePath(tile, width)) : Optional.empty();
  }

  /// Whether a tree with so many hashes on the tile's level holds all of it.
  boolean within(long hashes) {
    return tile * Tiles.WIDTH + width <= hashes;
  }
}
