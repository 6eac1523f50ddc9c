package org.toguna.badge;

/// What badges are printed on, in millimetres.
public enum Paper {
  /// One badge on an A6 sheet, for a plastic holder.
  A6("a6", 105, 148, 1, 1),
  /// Four to cut out of A4.
  FOUR("four", 210, 297, 2, 2),
  /// Eight small ones to cut out of A4.
  EIGHT("eight", 210, 297, 2, 4),
  /// An adhesive label.
  LABEL("label", 90, 54, 1, 1),
  /// A length of thermal paper 62 mm wide, in black alone.
  ROLL("roll", 62, 110, 1, 1);

  record Size(double width, double height) {
    /// The largest size that fits within this one and has the shape of `wide` to `high`.
    Size around(double wide, double high) {
      double scale = Math.min(width / wide, height / high);
      return new Size(wide * scale, high * scale);
    }
  }

  /// A place for text and the largest letters, in points, that look well in it.
  record Box(double width, double height, int largest) {}

  private final String look;
  private final double sheetWidth;
  private final double sheetHeight;
  private final int columns;
  private final int rows;

  Paper(String look, double sheetWidth, double sheetHeight, int columns, int rows) {
    this.look = look;
    this.sheetWidth = sheetWidth;
    this.sheetHeight = sheetHeight;
    this.columns = columns;
    this.rows = rows;
  }

  String look() {
    return look;
  }

  Size sheet() {
    return new Size(sheetWidth, sheetHeight);
  }

  Size card() {
    return switch (this) {
      case A6, LABEL, ROLL -> sheet();
      case FOUR -> new Size(90, 130);
      case EIGHT -> new Size(90, 60);
    };
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  int perSheet() {
    return columns * rows;
  }

  Box nameBox() {
    return switch (this) {
      case A6 -> new Box(89, 32, 34);
      case FOUR -> new Box(76, 26, 29);
      case EIGHT -> new Box(48, 17, 17);
      case LABEL -> new Box(48, 14, 16);
      case ROLL -> new Box(56, 20, 19);
    };
  }

  /// Where a logo goes: a square in the upper corner.
  Size logoBox() {
    return switch (this) {
      case A6 -> new Size(20, 20);
      case FOUR -> new Size(16, 16);
      case EIGHT, LABEL -> new Size(8, 8);
      case ROLL -> new Size(9, 9);
    };
  }

  Box bodyBox() {
    return switch (this) {
      case A6 -> new Box(89, 11, 12);
      case FOUR -> new Box(76, 9, 11);
      case EIGHT, LABEL -> new Box(48, 7.5, 9);
      case ROLL -> new Box(56, 8, 9);
    };
  }
}
