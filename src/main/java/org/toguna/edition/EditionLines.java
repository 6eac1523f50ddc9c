package org.toguna.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.web.DeskEntry;

/// The edition's lines in the desk's navigation, for the edition at hand.
@Component
class EditionLines implements DeskEntry.Source {
  private final EditionAtHand atHand;
  private final Texts texts;

  EditionLines(EditionAtHand atHand, Texts texts) {
    this.atHand = atHand;
    this.texts = texts;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    var lines = new ArrayList<DeskEntry>();
    atHand.now().ifPresent(edition -> lines.addAll(of(edition)));
    lines.add(line(190, "editions", "/organisation/editions", "toguna", "ORGANISER"));
    lines.add(
        new DeskEntry(
            300,
            "public",
            "edition.desk.publisher",
            "/organisation/editeur",
            "person",
            "ADMINISTRATOR"));
    return lines;
  }

  private static List<DeskEntry> of(Edition edition) {
    return List.of(
        line(100, "settings", edition.desk(""), "key", "ORGANISER"),
        line(110, "days", edition.desk("/jours"), "cal", "ORGANISER"),
        line(120, "rooms", edition.desk("/salles"), "place", "ORGANISER"),
        line(130, "countries", edition.desk("/pays"), "meeting", "ORGANISER"),
        line(140, "partpages", edition.desk("/parties"), "visit", "ORGANISER"),
        line(150, "milestones", edition.desk("/calendriers"), "clock", "ORGANISER"),
        line(160, "figures", edition.desk("/chiffres"), "pitch", "ORGANISER"),
        line(170, "partners", edition.desk("/partenaires"), "star", "EDITOR"),
        line(180, "announcements", edition.desk("/communiques"), "doc", "EDITOR"));
  }

  private static DeskEntry line(int order, String name, String path, String icon, String role) {
    return new DeskEntry(order, "edition", "edition.desk." + name, path, icon, role);
  }

  @Override
  public Optional<String> heading(String group, Lang lang) {
    return group.equals("edition")
        ? atHand.now().map(edition -> texts.say(lang, "edition.nth", edition.number()))
        : Optional.empty();
  }
}
