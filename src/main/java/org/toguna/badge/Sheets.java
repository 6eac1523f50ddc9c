package org.toguna.badge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.web.Written;

/// All that the template asks while it writes sheets.
record Sheets(Paper paper, Edition edition, Lang lang, Texts texts, Dress dress) {

  String say(String key, Object... values) {
    return texts.say(lang, key, values);
  }

  String title() {
    return say("badge.sheet", event());
  }

  String event() {
    return edition.wording().name().in(lang);
  }

  /// « 29 – 31 janvier 2026 · CICB, Bamako ».
  String when() {
    return span(edition.period().from(), edition.period().to());
  }

  String where() {
    var venue = edition.venue();
    var place = venue.shortName().isEmpty() ? venue.name() : venue.shortName();
    return venue.city().isEmpty() ? place : place + ", " + venue.city();
  }

  String valid(Spot spot) {
    var access = spot.face().badge().access();
    return say("badge.days", span(access.from(), access.to()));
  }

  private String span(LocalDate from, LocalDate to) {
    return new Written(lang, edition.period().zone()).span(from, to);
  }

  /// How all of it looks: by the paper, and whether there is a logo to make room for.
  String look() {
    return paper.look() + (dress.logo().isPresent() ? " logoed" : "");
  }

  boolean shows(BadgeLayout.Shown what) {
    return dress.shows(what);
  }

  /// The faces sheet by sheet.
  List<List<Spot>> pages(List<Spot> spots) {
    var pages = new ArrayList<List<Spot>>();
    for (int i = 0; i < spots.size(); i += paper.perSheet()) {
      pages.add(spots.subList(i, Math.min(spots.size(), i + paper.perSheet())));
    }
    return pages;
  }

  /// The numbers of the lines that show where to cut.
  int[] marks() {
    return IntStream.range(0, SheetLook.countMarks(paper)).toArray();
  }
}
