package org.toguna.badge;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/// The look of a sheet as CSS: what `print/badge.css` says of every badge, and what this paper,
/// these colours and these names ask for besides.
final class SheetLook {
  private static final double MARK = 4;
  private static final double AWAY = 1.5;
  private static final double HAIR = 0.15;

  private final StringBuilder css;

  private SheetLook(String common) {
    css = new StringBuilder(common);
  }

  static String of(Paper paper, Dress dress, List<Spot> spots) {
    var look = new SheetLook(common());
    look.page(paper);
    look.places(paper);
    if (paper.perSheet() > 1) {
      look.marks(paper);
    }
    dress.logo().ifPresent(logo -> look.logo(paper, logo));
    if (paper != Paper.ROLL) {
      look.dress(dress.layout().colours());
      spots.stream().map(spot -> spot.face().kind()).distinct().forEach(look::colour);
    }
    spots.stream()
        .flatMap(spot -> IntStream.of(spot.nameSize(), spot.bodySize()).boxed())
        .distinct()
        .forEach(size -> look.rule(".t" + size, "font-size:" + size + "pt"));
    spots.forEach(look::drawnName);
    return look.css.toString();
  }

  private static String common() {
    try {
      return new ClassPathResource("print/badge.css").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void rule(String selector, String... declarations) {
    css.append(selector).append('{').append(String.join(";", declarations)).append("}\n");
  }

  private static String mm(String property, double length) {
    return String.format(Locale.ROOT, "%s:%.2fmm", property, length);
  }

  private void page(Paper paper) {
    var sheet = paper.sheet();
    rule(
        "@page",
        String.format(Locale.ROOT, "size:%.1fmm %.1fmm", sheet.width(), sheet.height()),
        "margin:0");
    // A hair less than the page, so that rounding never begins another.
    box(".page", new Paper.Size(sheet.width(), sheet.height() - 0.1));
    box(".card", paper.card());
  }

  private void box(String selector, Paper.Size size) {
    rule(selector, mm("width", size.width()), mm("height", size.height()));
  }

  private void places(Paper paper) {
    for (int i = 0; i < paper.perSheet(); i++) {
      rule(
          ".at" + i,
          mm("left", left(paper, i % paper.columns())),
          mm("top", top(paper, i / paper.columns())));
    }
  }

  private static double left(Paper paper, int column) {
    double all = paper.card().width() * paper.columns();
    return (paper.sheet().width() - all) / 2 + column * paper.card().width();
  }

  private static double top(Paper paper, int row) {
    double all = paper.card().height() * paper.rows();
    return (paper.sheet().height() - all) / 2 + row * paper.card().height();
  }

  /// How many lines show where to cut: one at either end of each cut.
  static int countMarks(Paper paper) {
    return paper.perSheet() > 1 ? 2 * (paper.columns() + 1) + 2 * (paper.rows() + 1) : 0;
  }

  private void marks(Paper paper) {
    int mark = 0;
    double above = top(paper, 0) - AWAY - MARK;
    double below = top(paper, paper.rows()) + AWAY;
    for (int column = 0; column <= paper.columns(); column++) {
      mark(mark++, left(paper, column), above, HAIR, MARK);
      mark(mark++, left(paper, column), below, HAIR, MARK);
    }
    double before = left(paper, 0) - AWAY - MARK;
    double after = left(paper, paper.columns()) + AWAY;
    for (int row = 0; row <= paper.rows(); row++) {
      mark(mark++, before, top(paper, row), MARK, HAIR);
      mark(mark++, after, top(paper, row), MARK, HAIR);
    }
  }

  private void mark(int number, double left, double top, double width, double height) {
    rule(".m" + number, mm("left", left), mm("top", top));
    box(".m" + number, new Paper.Size(width, height));
  }

  /// In its square, on white whatever the ground.
  private void logo(Paper paper, BufferedImage logo) {
    var size = paper.logoBox().around(logo.getWidth(), logo.getHeight());
    box(".logo object", size);
    rule(
        ".logo object",
        mm("margin-left", (paper.logoBox().width() - size.width()) / 2),
        mm("margin-top", (paper.logoBox().height() - size.height()) / 2));
  }

  /// The pattern's colour for the line of dates too, if it can be read on the ground.
  private void dress(BadgeLayout.Colours colours) {
    var ground = colours.ground();
    var when = ground.carries(colours.pattern()) ? colours.pattern() : ground.ink();
    rule(".head,.band", "background:" + ground.hex());
    rule(".head", "color:" + ground.ink().hex());
    rule(".when", "color:" + when.hex());
  }

  private void colour(Face.Kind kind) {
    rule("." + kind.look(), "background:" + kind.colour(), "color:" + kind.ink());
  }

  private void drawnName(Spot spot) {
    spot.drawnName().ifPresent(size -> box("." + spot.drawing(), size));
  }
}
