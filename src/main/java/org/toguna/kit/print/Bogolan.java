package org.toguna.kit.print;

import java.awt.Color;
import java.awt.geom.Path2D;
import org.toguna.kit.web.QrPicture;

/// The drawings on what is handed out: the band of mud cloth, and a code to be scanned.
public final class Bogolan {
  private static final int UNIT = 10;

  private Bogolan() {}

  /// A band of so many diamonds between two rows of teeth.
  public static Figure band(int diamonds, Color ink) {
    var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < diamonds; i++) {
      double x = i * UNIT;
      diamond(path, x + 5, 3.4);
      diamond(path, x + 5, 2.1);
      diamond(path, x + 5, 0.9);
      tooth(path, x, 0, 1.9);
      tooth(path, x, UNIT, -1.9);
    }
    return new Figure.Drawn(path, diamonds * UNIT, UNIT, ink);
  }

  private static void diamond(Path2D path, double x, double reach) {
    path.moveTo(x, 5 - reach);
    path.lineTo(x + reach, 5);
    path.lineTo(x, 5 + reach);
    path.lineTo(x - reach, 5);
    path.closePath();
  }

  /// Between two diamonds, one half on either side of the unit.
  private static void tooth(Path2D path, double x, double from, double height) {
    path.moveTo(x, from);
    path.lineTo(x + 2.4, from);
    path.lineTo(x, from + height);
    path.closePath();
    path.moveTo(x + UNIT - 2.4, from);
    path.lineTo(x + UNIT, from);
    path.lineTo(x + UNIT, from + height);
    path.closePath();
  }

  /// The code as a picture, its white margin included.
  public static Figure qr(String code) {
    var picture = QrPicture.of(code);
    var path = new Path2D.Double();
    for (var bar : picture.bars()) {
      path.moveTo(bar.x(), bar.y());
      path.lineTo(bar.x() + bar.length(), bar.y());
      path.lineTo(bar.x() + bar.length(), bar.y() + 1);
      path.lineTo(bar.x(), bar.y() + 1);
      path.closePath();
    }
    return new Figure.Drawn(path, picture.size(), picture.size(), Color.BLACK);
  }
}
