package org.toguna.kit.print;

import java.util.Map;

/// What a page is printed on and with: its look as CSS, and the figures that it names as `<object
/// type="figure" data-figure="…" alt="…">`, which the look gives their size.
public record Stationery(String css, Map<String, Figure> figures) {
  static final String FIGURE = "figure";

  public Stationery {
    figures = Map.copyOf(figures);
  }

  /// A look alone.
  public static Stationery plain(String css) {
    return new Stationery(css, Map.of());
  }
}
