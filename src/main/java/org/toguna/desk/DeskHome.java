package org.toguna.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionAtHand;
import org.toguna.edition.Room;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Attention;
import org.toguna.kit.web.Scene;
import org.toguna.programme.Appearance;
import org.toguna.programme.Sessions;

/// The first page an organiser sees: how long it still is, what needs somebody, where to begin.
@Controller
class DeskHome {
  private static final int NEWS = 8;

  private final Db db;
  private final Clock clock;
  private final EditionAtHand atHand;
  private final JournalLines journal;
  private final ObjectProvider<Attention> attentions;

  DeskHome(
      Db db,
      Clock clock,
      EditionAtHand atHand,
      JournalLines journal,
      ObjectProvider<Attention> attentions) {
    this.db = db;
    this.clock = clock;
    this.atHand = atHand;
    this.journal = journal;
    this.attentions = attentions;
  }

  /// All the page shows of an edition.
  record Shown(Edition edition, Glance glance, Figures figures, Tally tally) {
    record Figures(long sessions, long published, long people, int rooms, int places) {}
  }

  /// What people come to the desk for most often, below the edition's address.
  enum Task {
    SESSION("/seances/nouveau", "panel", "ORGANISER"),
    SPEAKER("/seances", "person", "ORGANISER"),
    ANNOUNCEMENT("/communiques/nouveau", "doc", "EDITOR"),
    CALENDAR("/calendriers", "clock", "ORGANISER"),
    IMPORT("/programme/import", "cal", "ORGANISER"),
    COPY("/copie", "toguna", "ORGANISER");

    private final String path;
    private final String icon;
    private final String role;

    Task(String path, String icon, String role) {
      this.path = path;
      this.icon = icon;
      this.role = role;
    }

    String path() {
      return path;
    }

    String icon() {
      return icon;
    }

    String role() {
      return role;
    }

    String key() {
      return "desk.task." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// All it shows of the desk.
  record Desk(List<Attention.Item> attention, List<JournalLine> news) {}

  /// The same for the edition that the address names.
  @GetMapping("/organisation/editions/{number}/accueil")
  Answer home(Scene scene, Edition edition) {
    return home(scene);
  }

  @GetMapping("/organisation")
  Answer home(Scene scene) {
    return db.read(sql -> {
      var desk =
          new Desk(attention(sql, scene), journal.read(sql, scene, Journal.Wanted.ALL, NEWS));
      return atHand
          .now(sql)
          .map(edition -> shown(sql, edition))
          .map(shown ->
              Answer.page((out, no) -> JtehomeGenerated.render(out, no, scene, shown, desk)))
          .orElseGet(
              () -> Answer.page((out, no) -> JtebeginGenerated.render(out, no, scene, desk)));
    });
  }

  /// What this person may mend, the urgent first.
  private List<Attention.Item> attention(DSLContext sql, Scene scene) {
    var items = new ArrayList<Attention.Item>();
    attentions
        .orderedStream()
        .flatMap(attention -> attention.items(sql, scene).stream())
        .filter(item -> item.count() > 0 && scene.has(item.role()))
        .forEach(items::add);
    items.sort(Comparator.comparing(Attention.Item::urgent).reversed());
    return items;
  }

  private Shown shown(DSLContext sql, Edition edition) {
    var sessions = Sessions.all(sql, edition.id());
    var rooms = Room.of(sql, edition.id());
    var figures =
        new Shown.Figures(
            sessions.size(),
            sessions.stream().filter(session -> session.state().published()).count(),
            Appearance.of(sql, edition.id()).stream()
                .map(one -> one.guest().id())
                .distinct()
                .count(),
            rooms.size(),
            rooms.stream().mapToInt(Room::capacity).sum());
    var today = LocalDate.ofInstant(clock.instant(), edition.period().zone());
    return new Shown(
        edition, Glance.at(edition.period(), today), figures, Tally.of(edition, sessions));
  }
}
