package org.toguna.assignment;

import java.util.Optional;
import java.util.regex.Pattern;

/// How many dossiers a juror reads, at least and at most.
public record Load(int min, int max) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})");

  public Load {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("A load from " + min + " to " + max);
    }
  }

  /// « 3..8 », or nothing if it is written otherwise.
  public static Optional<Load> of(String text) {
    var parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int min = Integer.parseInt(parts.group(1));
    int max = Integer.parseInt(parts.group(2));
    return min <= max ? Optional.of(new Load(min, max)) : Optional.empty();
  }
}
