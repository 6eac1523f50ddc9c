package org.toguna.badge;

/// What people read on a badge. Body and country may be empty; the name is printed as it is
/// written, in any script.
public record Face(Badge badge, String name, String body, String country, Kind kind) {

  /// The category in words and its colour, `#rrggbb`. The colour never says it alone.
  public record Kind(String label, String colour) {
    public Kind {
      if (!colour.matches("#[0-9a-f]{6}")) {
        throw new IllegalArgumentException("No colour: " + colour);
      }
    }

    /// The colour's class in the sheet's look.
    String look() {
      return "k" + colour.substring(1);
    }

    /// Cream on dark colours, ink on light ones: whichever has the stronger contrast (WCAG 2.2).
    String ink() {
      double light = luminance();
      return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? "#ffffff" : "#000000";
    }

    private double luminance() {
      return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
    }

    private double part(int at) {
      double value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
      return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
  }
}
