package org.toguna.kit.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DLosslessImageEncoder;
import java.awt.Graphics2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws the figures that a page names; any other object stays what it was.
final class FigureDrawers implements FSObjectDrawerFactory {
  private final Map<String, Figure> figures;

  /// Knows the pictures that the document has already: one on every badge is in the file once.
  private final PdfBoxGraphics2DLosslessImageEncoder pictures =
      new PdfBoxGraphics2DLosslessImageEncoder();

  FigureDrawers(Map<String, Figure> figures) {
    this.figures = figures;
  }

  private @Nullable Figure named(Element element) {
    return element.getAttribute("type").equals(Stationery.FIGURE)
        ? figures.get(element.getAttribute("data-figure"))
        : null;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return named(element) != null;
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    var figure = named(element);
    return figure == null ? null : drawer(figure);
  }

  private FSObjectDrawer drawer(Figure figure) {
    return (element, x, y, width, height, device, context, dots) -> {
      double wide = width / dots;
      double high = height / dots;
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) wide,
          (float) high,
          graphics -> {
            graphics.scale(wide / figure.width(), high / figure.height());
            switch (figure) {
              case Figure.Drawn drawn -> {
                graphics.setColor(drawn.ink());
                graphics.fill(drawn.shape());
              }
              case Figure.Photo photo -> draw(photo, graphics);
            }
          });
      return Map.of();
    };
  }

  private void draw(Figure.Photo photo, Graphics2D graphics) {
    if (graphics instanceof PdfBoxGraphics2D pdf) {
      pdf.setImageEncoder(pictures);
    }
    graphics.drawImage(photo.image(), 0, 0, null);
  }
}
