package org.toguna.programme.exchange;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A thread of the programme; its colour is written `#rrggbb`, where it has one.
public record Track(String name, @Nullable String colour) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  public Track {
    name = Lines.one(name);
    colour = colour == null ? null : colour.toLowerCase(Locale.ROOT);
    Lines.require(!name.isEmpty(), "a track has a name");
    Lines.require(colour == null || isColour(colour), "not a colour: " + colour);
  }

  static boolean isColour(String text) {
    return COLOUR.matcher(text).matches();
  }
}
