package org.toguna.badge;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.print.Bogolan;
import org.toguna.kit.print.Figure;
import org.toguna.kit.print.Outlines;
import org.toguna.kit.print.Press;
import org.toguna.kit.print.Stationery;

/// Prints badges as a tagged PDF. Letters of any script that DejaVu has, among them ɛ ɔ ɲ ŋ and
/// Arabic; N'Ko is drawn (see [Outlines]).
@Component
public class BadgeSheet {
  private static final String BAND = "band";
  private static final String LOGO = "logo";
  private static final Color INK = new Color(0x211812);

  private final Press press;
  private final Texts texts;
  private final Wardrobe wardrobe;

  BadgeSheet(Press press, Texts texts, Wardrobe wardrobe) {
    this.press = press;
    this.texts = texts;
    this.wardrobe = wardrobe;
  }

  /// The faces in their order, in the language of the sheet's own words. A few hundred at a time:
  /// the whole document is held in memory, some hundred kilobytes for each face.
  public byte[] pdf(Paper paper, Lang lang, Edition edition, List<Face> faces) {
    return pdf(press, new Sheets(paper, edition, lang, texts, wardrobe.of(edition.id())), faces);
  }

  static byte[] pdf(Press press, Sheets sheets, List<Face> faces) {
    var paper = sheets.paper();
    var dress = sheets.dress();
    var figures = new HashMap<String, Figure>();
    var pattern = Color.decode(dress.layout().colours().pattern().hex());
    figures.put(BAND, Bogolan.band(21, paper == Paper.ROLL ? Color.BLACK : pattern));
    dress.logo().ifPresent(logo -> figures.put(LOGO, new Figure.Photo(logo)));
    var spots = new ArrayList<Spot>();
    for (Face face : faces) {
      spots.add(spot(paper, face, spots.size(), figures));
    }
    return press.pdf(
        (out, no) -> JtesheetGenerated.render(out, no, sheets, spots),
        new Stationery(SheetLook.of(paper, dress, spots), figures));
  }

  private static Spot spot(Paper paper, Face face, int number, Map<String, Figure> figures) {
    var drawn =
        Outlines.needed(face.name())
            ? Outlines.of(face.name(), INK)
            : Optional.<Figure.Drawn>empty();
    var spot =
        new Spot(
            face,
            number,
            Fit.size(face.name(), paper.nameBox()),
            Fit.size(face.body(), paper.bodyBox()),
            drawn.map(figure -> inside(paper.nameBox(), figure)));
    figures.put(spot.qr(), Bogolan.qr(face.badge().codes().signed()));
    drawn.ifPresent(figure -> figures.put(spot.drawing(), figure));
    return spot;
  }

  /// As tall as one line of the largest letters, or as wide as there is room.
  private static Paper.Size inside(Paper.Box box, Figure figure) {
    double height = box.largest() * 25.4 / 72 * 1.3;
    return new Paper.Size(box.width(), height).around(figure.width(), figure.height());
  }
}
