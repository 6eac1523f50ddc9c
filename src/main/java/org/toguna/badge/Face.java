package org.toguna.badge;

/// What people read on a badge. Body and country may be empty; the name is printed as it is
/// written, in any script.
public record Face(Badge badge, String name, String body, String country, Kind kind) {

  /// The category in words and its colour, `#rrggbb`. The colour never says it alone.
  public record Kind(String label, String colour) {
    public Kind {
      if (!colour.matches(Colour.FORM)) {
        throw new IllegalArgumentException("No colour: " + colour);
      }
    }

    /// The colour's class in the sheet's look.
    String look() {
      return "k" + colour.substring(1);
    }

    String ink() {
      return new Colour(colour).ink().hex();
    }
  }
}
